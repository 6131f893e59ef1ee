/** Whether a sentence in which a judgement finds something holds one of the stems that make it worth a remark. */
export function isCandidate(text: string): boolean {
  return trigger.test(text);
}

const trigger = new RegExp(
  [
    // negation, and what was not there
    "\\b(?:not|never|nobody|no|none|neither|nor|cannot|without|instead|lack\\w*|little|insufficient\\w*|inadequate\\w*|poor\\w*|bad\\w*|hardly|barely)\\b|n['’]?t\\b",
    // the past that did not happen
    '\\b(?:should|could|would|might|may|ought|need\\w*|had|if|supposed|meant|expected|wish|avoidable|preventable|avoided|prevented|opportunit\\w+|chance|shoulda|coulda|woulda)\\b|(?:should|could|would)ve\\b',
    // failing, erring, blaming
    'fail|forg[eo]t|neglect|omit|refus|declin|hesitat|ignor|disregard|overlook|dismiss|\\bmiss|\\bmis|skipp?|bypass|circumvent|estimat|botch|bungl|fumbl|blunder|bork|violat|breach|flout|disobey|rush|panic|procrastinat|slack|\\berr|fat-?finger|\\bfat\\b|sabotag|confus|conflat|jeopardi|downplay|disappoint|quarrel|bicker|dither|stall|dawdl|oversle|whitewash',
    'caus|br[eo]ke?|trigger|ruin|wreck|damag|destroy|corrupt|\\bs[aiu]nk|crash|kill|wrong|incorrect|blam|fault|responsible|accountable|culpable|guilty|liable|culprit|because|due|thanks|owing|despite|\\bwho\\b|\\bwhy\\b|difficult|response|reply|answer|feedback',
    // erring by accident
    'accident|inadvert|intention|unintended|erroneous|unknowing|unwitting|careless|prematur|improper|false|intended|human|oversight|slip|gaffe|lapse|mishap|negligen|attenti|understanding|communicat|typo|incompeten|ignoran|slopp|complacen|reckless|screw|muddle|mix-up|distract|lazi|laz[yi]|fatigue|pebkac|paste|error',
    // verdicts
    'hindsight|retrospect|looking back|sign|red flag|plain|common sense|known better|anyone|anybody|everyone|everybody|doomed|bound to|waiting|matter of|indication|predictabl|foresee|inevitabl|writing|told you|along|surprising|shock|obvious|clear|evident|natural|of course|needless|simply',
    'hasty|hasti|\\blax\\b|weak|shoddy|half|\\bill\\b|ill-|naiv|naïve|amateur|unprofession|irrespons|question|shallow|superficial|cursory|unreasonabl|unacceptabl|inexcus|embarrass|terribl|awful|horribl|stupid|sill[yi]|foolish|dumb|ridicul|absurd|disast|shame|unwis|misguid|thoughtless|laugh|lous|pathetic|dread|abysm|appall|deplor|dismal|woe|dubious|unfortunate|mediocre|chaotic|mess|flaw|blind|excess|optimist|short-?sight|wish|clums|crude|dire|haphazard|organi|coordinat|prepar|think|inept|slip|slap|insane|craz|nonsens|pointless|imprudent|lackl|sub-?par|substandard|satisf|inefficient|regrett|sluggish|helpful|confident|late|slow|delay|incomplete|limited|scant|hurried|tardy|patch|minimal|existent|disgrac|unforgiv|scandal|outrag|ludicr|conceiv|defensib|justif|asham|clueless|inexplic|comprehens|idiot|moron|hopeless|mind-|unthink|farce|shambles|joke|too|shameful|painful|rash|lament|gross',
    // idioms
    'ball|corner|asleep|behind|quiet|silent|nothing|job|finger|eye|conclusion|long|buck|shrug|den(?:y|ied)|attention|heed|thought|mistake|idea|clue|excuse|\\blet\\b|knew|know|mess|decid|chose|choos|\\bleft\\b|\\bleave|insist|hid|conceal|withh|lost|underperform|overreact|tinker|meddl|drag|brush|\\bwav|slept|sleep|play|gambl|wast|friday|blindly|aware',
    // requests to try harder, tone, times, and causes that are none
    'careful|vigilan|cautious|attentive|diligen|mindful|thorough|alert|harder|twice|check|lesson|caution|remember|again|usual|so-called|surprise|sake|sigh|unbeliev|facepalm|wtf|believe|go figure|how on earth|hero|star|single|[!?]{2}|yesterday|tomorrow|tonight|\\bago\\b|\\b(?:last|next|this|before)\\b|follow|procedure|deviat',
    '\\bsat\\b|glance|skim|unrealistic|\\bthan\\b|deleted by|dropped by|bed\\b|by hand|joined|keep|claim|pretend|alleg|promis|belie|defies|business|withdrawn|inverted|intention|upside|back|formality|lip service|afterthought|asking|together|proud|guess|ugly|virtually|practically|bells|fire|\\bnow|first|whoever|insistence|reluctan|unwilling|obsession|inaction|inattention|indecision|neglect|silence|slowness|carr(?:y|ied)|half|bothered|\\bgot|gave|hand|introduc|rubber|tripp|unplug|wip(?:e|ed)\\b|erase|nuke|overwr|truncat|purg|straight|directly|mixed|mix-up|instead|in place|rather|haste|hurry|rush|autopilot|transposed|zero|digit|moment|lapse|junior|intern|inexperien|trainee|apprentice|\\bwarn|there for|how |debacle|fiasco|circus|travesty|nightmare|goal|useless|worthless|pitiful|miserabl|atroc|horrend|ghastly|glaring|blatan|egregious|flagrant|ideal|far from|exactly|rocket|basic|elementary|against|hack|kludge|patchwork|dirty|optimis|took|taken|professional|standards|below|haste|arrogan|stubborn|indifferen|hubris|impatien|apath|astonish|incredib|baffl|ironic|remarkabl|amazing|patent|possible|somebody|someone|told|anyway|regardless|responsib|accountab|bury|buried|swept|sweep|kick|postpon|\\bput|wash|tend|prefer|point|learn|show|look|silent|awol|dark|missing|nowhere|stubborn|umpteenth|always|courtesy|so often|staring|unaware|unfamiliar|incapable|untrained|nothing|worse|most|such|something|anything',
    'somehow|reason|myster|glitch|hiccup|blip|gremlin|luck|acted|acting|haywire|flaked|went|probabl|presum|perhaps|maybe|possibl|appar|suppos|seem|appear|unclear|likely|sole|only|\\bcause|suspect|assum|guess',
  ].join('|'),
  'i',
);
