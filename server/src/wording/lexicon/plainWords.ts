import { wordSet } from './wordList.ts';

/**
 * Words that reports of incidents open sentences and name things with, beyond what the other lists hold: no names. Those
 * that people are called by, too, are left out (`firstNamesThatAreWords`, and surnames such as Banks and Long).
 */
export const plainWords = wordSet(
  'chatbot codename cyclone hurricane storm typhoon ' +
    'able above absolutely accessible accident according account acquire action actions active activity ' +
    'actual add additional additionally addon addons administrative admission advance advise advisory ' +
    'afternoon afterward afterwards age agenda aggregate aggressive ahead alarm alas albeit alerts alias ' +
    'allocation along also alternative alternatively altogether amid amount analytics annotation anomaly ' +
    'anyhow anymore apart apex api apologies apology app apparently appendix application appoint approach ' +
    'appropriate approximate approximately architecture archive area arguably argument array artefact article ' +
    'artifact assessment assistance associated assumption asynchronous attachment attack attempt attendance ' +
    'attendee attribute audience audit authentication authorisation authorization auto automate automated ' +
    'automatic automatically autopilot autoscaler autoscaling auxiliary availability available average aware ' +
    'awareness away backend background backlog backoff backplane backport backup bad balance balancer ban ' +
    'bandwidth banning base baseline basic basis batch batches beacon bearer behavior behaviour benchmark ' +
    'benefit besides beta better beyond bidirectional big bigger binary bit blackout blameless blast blob ' +
    'blog blue body bonus bot bottleneck bottom bounce boundary box boxes branch branches breaker brief ' +
    'briefly broader broadly broken broker browser budget buffer bug buggy bugs builder builds bulk bundle ' +
    'burst bus buses busy button byte bytes cable cache caches cadence calendar caller campaign canary ' +
    'candidate cannot capability capacity capture card careful carefully cascading case cat catalog catalogue ' +
    'catastrophic category caution ceiling cell center central centralised centralized centre certain ' +
    'certificate chain challenge chance chances changelog channel character charge chart charts chat checker ' +
    'checklist checkout checkpoint checkpoints checksum child chronological chronology chunk circuit classes ' +
    'classification clean cleaner cleanup clear clearly cli client clock clone close closed closely cloud ' +
    'cluster co code codebase coincidence cold collect collection collector column combination combined ' +
    'command comment commit commits common commonly community compaction compactor company comparison ' +
    'compatibility compatible competing complete completely completion complex compliance component ' +
    'comprehensive compression computation compute computer con concern conclusion concrete concurrency ' +
    'concurrent condition conference confidence confidential config configuration conflict confusingly ' +
    'confusion congestion connection connectivity connector consensus consequence consequently considering ' +
    'consistent consistently console constant constraint construction consumption contact container content ' +
    'contention context contingency continuous continuously contributing contributor control controller ' +
    'conversation conversion cookie cookies cool cooldown coordination copies copy cordon core corner correct ' +
    'correction corrective correctly correlation correspondence corresponding corrupt corruption couldn count ' +
    'counter country coupling course coverage cpu crashes crate credential credit criteria criterion critical ' +
    'criticality cron cross crucial crucially cryptic culprit cumulative curiously currency current currently ' +
    'custom customer customers cutoff cutover cycle daemon daily damage danger dark dashboard data database ' +
    'datacenter datacentre dataset datastore date day days dead deadline deadlock deal debt debug debugging ' +
    'dedicated deep default defect defensive define defining definition deliberate deliberately delivery ' +
    'delta demo deny dependency deployer deployment deprecation depth descheduler desired desktop despite ' +
    'detail detailed detection dev developer deviation device diagnosis diagram dialog dictionary didn diff ' +
    'difference different differently difficult difficulty digest digging dip direct direction directly ' +
    'directory dirty disabled disaster disband discourage discovery discussion disk dispatch display ' +
    'disruption disruptive distinct distributed diversify division doc dockerfile docs document documentation ' +
    'doesn domain domains don double doubt downgrade download downside downstream downtime draft drift driver ' +
    'dry due dump duplicate duration dynamic dynamically earlier earliest early easily easy economic economy ' +
    'ecosystem edge edit editor educate education effect effective effectively effort egress eighth element ' +
    'elevated eleventh eligible email emergency empty encourage encryption end endpoint engage engine enhance ' +
    'enough entire entirely entity entry environment environmental epoch equally equipment equivalent errata ' +
    'error errors escalation especially essential essentially estimate etc evaluate evening event events ' +
    'eventual eventually everyone everywhere evict eviction evidence exact exactly examination examine ' +
    'example excellent except exception exceptional exceptions excess excessive exchange excluding execution ' +
    'executive exercise exhaustion existing exit expectation experiment expert expiration expiry explanation ' +
    'explicit explicitly explore explorer exploring exponential export exporter exposure expression extension ' +
    'extensive external extra extract extraction extreme extremely eye fabric fact factor fail failed ' +
    'failover failsafe failure fair fallback fallout false familiar fan fast faster fault faulty feature ' +
    'federation feed feedback few fewer fiber fibre field fifteen fifth fifty figure file files filesystem ' +
    'filter final finally financial finding fine fingerprint finite firewall firmware first firstly fit five ' +
    'fixed flag flakiness flaky flap flash fleet flexible flood floor flow focus focusing folder follower ' +
    'following footprint forbidden force forecast foreground fork form formal formalise formalize format ' +
    'former fortunately forty forum forward found foundation four fourth fraction fragment framework fraud ' +
    'freeze freight frequency frequent frequently fresh front frontend full fully function functional ' +
    'functionality fundamental funding further furthermore fuse future gap garbage gate gateway gather ' +
    'general generally generic genuine gigabyte git global glossary glue goal good google googling graceful ' +
    'gracefully gradual gradually graph graphs great grid ground group growth guard guardrail guidance guide ' +
    'guideline guidelines half handbook handler handling handoff handover handshake hang happily happy hard ' +
    'hardcoded harden hardware harm hash hasn haven hazard header headers headline headroom health ' +
    'healthcheck healthchecks healthy heap heartbeat heating heavily heavy height help helpful here hey hi ' +
    'hidden hierarchy high higher highest highly hint history hit hold hole home hook hopefully horizontal ' +
    'hosts hot hotfix hour hourly hours house hub huddle huge human hundred hundreds hybrid hypothesis idea ' +
    'ideal ideally idempotent identical identity idle illegal image images immediate immediately immutable ' +
    'impact impaired implement implementation implication important importantly impossible improper ' +
    'improvement in inability inaccessible inactive inbound incident incidentally including inclusive ' +
    'incoming incomplete inconsistency inconsistent incorrect incorrectly increasingly incremental indeed ' +
    'independent independently index indicator indirect individual industry inform information infrastructure ' +
    'ingest ingestion ingress initial initially initiative inline inner innodb inode inotify input inquiry ' +
    'insight inspection instability install installer instance instant instantly instead instruction ' +
    'insufficient integrate integration integrity intensive intent intention interaction interestingly ' +
    'interface interim intermittent intermittently internal internally internet interruption interval ' +
    'interview intrusion invalid inventory investigation invocation involvement ironically isn isolate ' +
    'isolation issue issues item iteration job join joint journal json jump junk just kernel key keyboard ' +
    'keyspace kind kit knowledge known kube label laboratory labs lack lambda language large largely larger ' +
    'largest last lastly late latency later latest launch layer layout leader leading leadup learned learner ' +
    'learning learnt lease least ledger left legacy legal legitimate lens less lesson lessons level levels ' +
    'library licence license lifecycle lifetime light likelihood likewise limit limitation limited line ' +
    'linear lines link list listener literal live liveness load loader loan local locally location lock log ' +
    'logger logging login logs lookup loop loose loss lot lots loud low lower lowest luckily lucky mail main ' +
    'mainly mainnet maintenance major majority malformed malicious malware management mandatory manifest ' +
    'manual manually manufacturing many map mapping margin market marketing mass massive match material ' +
    'matrix maximise maximize maximum meanwhile measure mechanism media median mend medium meeting megabyte member ' +
    'membership memory merge mesh message messages metadata method metric metrics microservice mid middle ' +
    'middleware midnight migrate migration milestone million millions mind minimal minimise minimize minimum ' +
    'minor minority minute minutes mirror misbehaving misc miscellaneous misconfiguration missing mission ' +
    'mistake mitigation mixed mobile mode model moderate modern modification module moment money monitor ' +
    'monitoring month monthly months moreover morning mortem mostly mount mouse movement multi multiple ' +
    'mutation mutex namely namespace naming narrow native natural naturally nature near nearby nearly ' +
    'necessary need needless negative negotiate neither net network networking neutral never new newer newest ' +
    'newly newsletter next night nightly nine nineteen ninth nobody node nodes noise noisy nominal none noon ' +
    'nope normal normally notable notably note notes noteworthy notice notification notwithstanding now ' +
    'nowadays nowhere null number numbers numerous object objective obstacle obvious obviously occasional ' +
    'occasionally occurrence odd offer office official offline offset oh ok okay old older one ones ongoing ' +
    'online ons onset opening openly operation operational operations operator opinion opportunity ' +
    'optimisation optimise optimization optimize option optional orange order ordering ordinary organic ' +
    'origin original originally orphan other others otherwise our outage outbound outbox outcome outer ' +
    'outgoing outlier outline output outreach outside overall overflow overhaul overhead overload overnight ' +
    'override overrun overview owing owner ownership package packet packets page pager pages pagination pair ' +
    'panel panic paper parallel parallelise parameter parent parity parser part partial partially particular ' +
    'particularly partition partitions partly partner party pass passive password past patch patches path ' +
    'pattern patterns pause payload payment payments peak peer penalty pending people per percent percentage ' +
    'percentile perfect performance perhaps perimeter period periodic periodically permanent permanently ' +
    'permission permissions persist persistence persistent person personal perspective phantom phase phishing ' +
    'phone photo physical picture pinpoint pipe pipeline pivot place placeholder plain plan plane plant ' +
    'platform play playbook player please plenty plot plugin plus pod pods point pointer points policy ' +
    'polling pool poor poorly popular port portal portion position positive possibility possible possibly ' +
    'post posting postmortem potential potentially power practical practice pre precaution precise precisely ' +
    'precompute predictable preemption prefer preference prefix preliminary preload premature prematurely ' +
    'premium preparation prerequisite presence present preserve pressure presumably pretty preventative ' +
    'prevention preventive preview previous previously pricing primarily primary principle prio prior ' +
    'prioritise prioritize priority prisoner privacy private privilege proactive proactively probability ' +
    'probable probably probe problem problematic problems procedure process processor procure prod product ' +
    'production productive profile profiler program programme progress prohibit prohibitive project ' +
    'projection prominent prompt promptly proof propagation proper properly property proportion proposal ' +
    'propose protection protocol prototype provider provisioning proximate proxy public publication publish ' +
    'publisher pull punctual pure purge purpose push quality quantum quarantine quarter quarterly query ' +
    'question questions queue queues quick quickly quiet quorum quota quote race rack radius random randomise ' +
    'range rank rapid rapidly rare rarely rate rates rather ratio raw reachability reaction read reader ' +
    'readiness ready real realistic really reapply rearchitect reason reasonable reasons reassess reassign ' +
    'rebalance reboot recalculate recap recent recently recheck recipient recognition recompute ' +
    'reconciliation reconfigure reconnect record recorder recording records recover recovery recreate ' +
    'recurrence recurring red redacted redeploy redesign redirect redo redundancy redundant reevaluate ' +
    'reference refinement reflect reformat refresh refund refusal regardless regenerate region regional ' +
    'register registration registry regression regrettably regular regularly regulator regulatory reimplement ' +
    'reindex reinstall reinstate reintroduce relation relationship relative relatively relaunch relax relay ' +
    'relevant reliability reliable reliably relief reload relocate remainder remaining remediate remediation ' +
    'remind reminder remote remount rename reorganise repair repartition repeat repeated repeatedly rephrase ' +
    'replacement replay replica replicas replicate replication repo report reported reporter reporting ' +
    'repository representative reprocess request requests requeue requirement reran rerun rerunning rescale ' +
    'reschedule reservation reserve reset resident residual resilience resilient resize resolution resolver ' +
    'resource resources respective respectively response responsibility responsible rest restart restarts ' +
    'restore restricted restriction result results resync retag retention rethink retire retrain retrieval ' +
    'retro retrospective retry retune return reuse revalidate revamp revenue reverse reversion review revise ' +
    'revision revisit revoke reward rewire rewrite right ring risk risks risky rival robust role roll ' +
    'rollback rollout rollouts rollover room root rootcause rotation rough roughly round route router routes ' +
    'routine routing row rows rule rules run runaway runbook runbooks runner runtime sadly safe safeguard ' +
    'safely safety same sample sampling sandbox sanitise sanitize satellite saturation scalability scale ' +
    'scaling scan scanner scenario schedule scheduled scheduler schema scope score scrape scraper screen ' +
    'screenshot script scripts sdk search searching season second secondary secondly seconds secret section ' +
    'sector security seed seemingly segment select selection selector self semantic semaphore sender senior ' +
    'sense sensible sensor sentinel separate separately sequence sequencer serial serialise series serious ' +
    'server servers service services session sessions setting settings setup sev seven seventh several severe ' +
    'severity shape shard shards share sheet shell shift ship shop short shortage shortcut shorten shortly ' +
    'shouldn show shrink shutdown sibling side sidecar sign signal signals signature significant ' +
    'significantly silence silent silently similar similarly simple simplification simplify simply simulation ' +
    'simultaneous simultaneously since single singleton site sites situation six sixteen sixth size sizes ' +
    'skeleton skew skill slack sleep slice slight slightly slot slow slowdown slower slowly slowness small ' +
    'smaller smart smoke smooth smoothly snapshot snippet social socket soft software solid solution some ' +
    'someone sometime somewhat somewhere soon source sources space span spare spark spawner special ' +
    'specialist specific specifically specification speed spike spill spin split spot spread spreadsheet ' +
    'stability stable stack stage staging stakeholder stale stall standard standardise standardize standby ' +
    'standing staple start starting startup starvation state stateful stateless statement static station ' +
    'statistic statistics stats status statuses steadily steady step steps still stock stop storage store ' +
    'stories story strange strangely strategic strategy stream streaming streamline strengthen stress strict ' +
    'strictly string strong strongly structural structure stub style sub subject subnet subscribe subscriber ' +
    'subscription subsequent subsequently subset substantial substitute subsystem subtle success successful ' +
    'successfully succession such sudden suddenly sufficient suite sum summarise summarize summary super ' +
    'supplementary support supported suppress sure surface surge surprise surprising surprisingly surrounding ' +
    'survey suspicion suspicious sustained swap switch switches switchover symbol sympathy symptom ' +
    'symptomatic symptoms sync synchronisation synchronization synchronous syntax synthetic system systematic ' +
    'systemic systems table tables tag tail takeaway takeover tape target task tasks tax teach teardown ' +
    'technical technique technology telemetry telephone template temporal temporarily temporary ten tenant ' +
    'tens tentative term terminal termination terms test testing testnet tests text thank thankfully thanks ' +
    'then theory there thereafter thereby therefore thin thing things third thirdly thirty thorough ' +
    'thoroughly thousand thousands thread threads threat three threshold throttle throttling through ' +
    'throughput thundering thus ticket tickets tier tight tighten till time timebox timeline timely timeout ' +
    'timeouts timer times timestamp timezone timing tip title today together toggle toil token tokens ' +
    'tomorrow tonight tool tooling tools top topic topology total touch tough trace tracing track tracker ' +
    'trade traffic trail train training transaction transactions transfer transient transit transition ' +
    'translation transparency transparent transport trap traversal tree trend triage trial trick tricky ' +
    'trigger trim triple trivial troubleshooting true truncation trust truth tuning tunnel turn turnaround ' +
    'turnover tutorial tweak tweet twelve twenty twice twin two type types typical typically typo ultimate ' +
    'ultimately unable unacceptable unaffected unauthorised unauthorized unavailability unavailable unaware ' +
    'unbounded uncertain unclear uncordon uncover undefined under underlying understanding undo unexpected ' +
    'unexpectedly unfortunate unfortunately unhealthy unified unify unintended uninterrupted union unique ' +
    'unit universal unknown unless unlike unlimited unnecessary unplanned unreachable unreasonable ' +
    'unrecoverable unrelated unreliable unresponsive unsafe unscheduled unstable unsuccessful unsurprisingly ' +
    'untested untill unusual unusually upcoming update updates upgrade upgrades upload uploads upon upper ' +
    'upside upskill upstream uptime urgency urgent urgently usable usage useful user username users usual ' +
    'usually utilisation utilization valid validation validator validators valuable value values valve ' +
    'variable variables variance variant variation variety various vast vector velocity vendor verbose ' +
    'verification version versions versus vertical very vet viable vice video view viewer virtual virtually ' +
    'virus visibility visible visit visual vital voice volatile voltage volume volumes voting vulnerability ' +
    'vulnerable wait waive waived wallet war warehouse warm warning warnings wasn watch watchdog watcher wave ' +
    'way ways weak weakness wear weather web webhook webhooks webpage website websites week weekend weekly ' +
    'weeks weight weird welcome well weren whatever wheel whitelist whole wholly wide widely widen wider ' +
    'widespread width wifi wiki wildcard window windows wipe wire wireless won word words work workaround ' +
    'workarounds worker workers workflow workflows working workload workloads workplace workspace workstation ' +
    'world worldwide worryingly worse worst worth wouldn wrapper write writer writes wrong wrongly yaml yeah ' +
    'year yearly years yellow yes yesterday you zero zone zones',
);
