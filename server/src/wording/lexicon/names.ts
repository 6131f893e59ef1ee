import { wordSet } from './wordList.ts';

/**
 * First names that are common somewhere, for subjects as in “Samira did not check”. Names that are also products or
 * plain words (Ada, Max, Ruby, Will, Jenkins) are left out: a document's own people are known from its cells.
 */
export const firstNames = wordSet(
  'aaron abdul abigail adam adrian ahmed aisha akira alan alejandro aleksandra alessandro alexander alexandra alexei ali ' +
    'alice alicia amanda amelia amina amir amit amy ana anastasia andrea andreas andrei andrew andy angela anika anita ' +
    'anja anna anne anton antonio arjun arthur asha astrid aya ayesha barbara beatriz ben benjamin bernard bjorn bob bogdan ' +
    'brian bruno camille carl carla carlos carmen caroline catherine cecilia charlotte chen chiara chloe chris christian ' +
    'christina christine christopher claire claudia clara craig cristina damian daniel daniela dave david deborah deepak ' +
    'denis dennis diana diego dimitri dmitri dominik donald dorota edith eduardo edward elena eleni eli elias elif ' +
    'elizabeth ella ellen emil emilia emily emma eric erik erika esther ethan eva evelyn fatima felipe felix ' +
    'fernando fiona florian francesca francesco francis frank franz fred frederik gabriel gabriela george georg gerald ' +
    'giorgia giovanni giulia gregory guillaume gustavo hana hannah hans harry hassan heather heidi helen helena ' +
    'henrik henry hiroshi hugo hussein ian ibrahim igor ines ingrid irina isabel isabella ivan jack jacob jakub james ' +
    'jamie jan jane janet jason javier jean jeff jennifer jenny jens jeremy jessica jim joanna joao jochen joe johan ' +
    'johanna johannes john johnny jonas jonathan jorge jose josef joseph josh juan judith julian julie ' +
    'jun jurgen kamal karen karim karin karl kasper katarzyna kate katherine kathrin katja kavita keith kelly kenji kenneth ' +
    'kevin khalid kim kofi krishna kristin kwame lars laura lauren laurent lea lena leon leonie liam lina linda lisa ' +
    'lorenzo louis louise luca lucas lucia lukas luis luke magdalena mahmoud malik manuel marc marcel marcin marco marcus ' +
    'marek margaret maria mariam marie mario marta martha martin martina mary mateusz matteo matthew matthias maurice ' +
    'mei mehmet michael michal michel miguel mike mikhail milan mohamed mohammed monika mustafa nadia naoko natalia natalie ' +
    'natasha nathan neha niamh nicholas nick nicolas nicole nikhil nikolai nina noah nora olaf oleg olga oliver ' +
    'olivia omar oscar otto pablo paolo patricia patrick paul paula pavel pedro peter petra philip philipp pierre piotr ' +
    'pooja priya rachel rafael rahul raj rajesh ramon rania ravi rebecca ricardo richard rob robert roberto robin roger ' +
    'roland roman ronald rosa ryan sabine sally samantha samir samira sandra sanjay santiago sara sarah sasha satoshi ' +
    'sean sebastian sergei sergey sergio shreya silvia simon sofia sonia sophia sophie stefan stefanie stephan stephanie ' +
    'stephen steve steven sunil susan susanne suzanne svetlana sven takeshi tamara tanja tatiana teresa theo theresa ' +
    'thomas tim timothy tina tobias tom tomas tomasz tony tyler ulrich ursula valentina vanessa vera veronika victor ' +
    'victoria vijay vikram viktor vincent vivian vladimir walter wang wei werner wolfgang xavier yan yasmin yuki yusuf ' +
    'yvonne zainab zoe zofia',
);

/** First names that are words, too: only where one stands as a name does is it one. */
export const firstNamesThatAreWords = wordSet(
  'ada amber angel april art ash august autumn bill blessing brook carol chase chip christian chuck clay cliff constance ' +
    'crystal daisy dale dawn dean dev don drew earl faith felicity gene ginger glen grace grant hazel holly honor hope ' +
    'hunter iris ivy jade jay joy june justice king lance lane lee les lily lucky mark max may melody mercy miles norm ' +
    'olive pat patience pearl penny phil piper poppy prince ray reed rich river robin rod rose rowan ruby rusty sage ' +
    'sandy scout skip sterling summer sunny trinity trip verity violet wade ward will wren',
);

/** Products and companies that open sentences in postmortems: they overlook, ignore and forget without a mind. */
export const technologies = wordSet(
  'airflow akamai alertmanager algolia amazon android angular ansible apache apollo argo argocd artifactory athena aurora ' +
    'auth0 aws azure bamboo bash bazel bigquery bitbucket bitcoin bootstrap buildkite caddy calico cassandra ceph ' +
    'certbot certmanager chef chrome cilium circleci clickhouse cloudflare cloudfront cloudwatch cockroachdb confluence ' +
    'consul containerd coredns cosmos couchdb datadog debian dependabot django dns docker drupal dynamodb dynatrace ' +
    'elasticsearch electron elastic envoy ethereum etcd excel exchange express facebook fastly firebase firefox flask ' +
    'flink fluentd fluentbit flux flutter gcp geth git gitea github gitlab go golang google grafana graphql gradle ' +
    'gunicorn hadoop haproxy harbor hashicorp helm heroku hive ingress influxdb intercom ios istio jaeger java javascript ' +
    'jenkins jira jupyter jupyterhub kafka karpenter keycloak kibana kong kubelet kubernetes kustomize lambda laravel ' +
    'letsencrypt linkerd linux logstash loki lucene lustre macos mailgun mariadb maven memcached mesos metabase microsoft ' +
    'minio mongo mongodb mysql nagios netlify netty newrelic nginx node nodejs nomad npm okta openssl openstack opsgenie ' +
    'oracle outlook pagerduty php pingdom postfix postgres postgresql powershell prometheus puppet pulsar pypi python ' +
    'rabbitmq rails ray react redis redshift rollbar rook route53 rsync rust s3 salesforce saltstack sap scala selenium ' +
    'sendgrid sentry sharepoint sidekiq signal slack snowflake solr sonarqube spark splunk sqlserver ' +
    'statuspage strimzi stripe symfony systemd tableau teamcity telegraf terraform thanos tomcat traefik travis ' +
    'twilio ubuntu unicorn vault vercel victoriametrics vmware webpack windows wireguard wordpress youtube zabbix ' +
    'zendesk zipkin zookeeper zoom',
);
