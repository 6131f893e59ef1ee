import { wordSet } from './wordList.ts';

/** Companies that reports tell of beside `technologies`: networks, hosts, makers of tools, and where people complain. */
export const companies = wordSet(
  'adyen airbnb alchemy alibaba apple asana atlassian att auth0 bitnami bitwarden bloomberg bt bunny centurylink chainguard ' +
    'cisco cogent comcast confluent coreweave dell deutsche digitalocean discord dnsimple downdetector dropbox ebay ' +
    'equinix ericsson europarc facebook figma gandi gcore gitter godaddy hetzner honeycomb hurricane ibm imperva incapsula infura ' +
    'instagram intel interxion ionos juniper klarna launchdarkly level3 linear linkedin linode logzio lumen mailchimp ' +
    'mandrill mastercard maxmind meta monzo mozilla namecheap neon netapp netflix nokia notion ns1 ntt nvidia openai ' +
    'orange ovh ovhcloud paypal percona plaid planetscale quay quicknode rackspace reddit redhat riot samsung scaleway ' +
    'segment shopify siemens snyk spotify sprint square squarespace starlink strato supabase suse swisscom telekom ' +
    'telefonica telia telstra telus tencent tiktok twitch twitter uber upcloud verisign verizon visa ' +
    'vodafone vonage vultr whatsapp wikimedia wikipedia worldpay yahoo zapier zayo zulip crowdstrike',
);

/** Programs that build, deploy, scale, back up or watch, which act in timelines and are no words, beside `technologies`. */
export const programs = wordSet(
  'appdynamics atlantis backstage bacula botkube buildah buildkit capistrano chaosmonkey codedeploy codefresh ' +
    'codepipeline commvault coralogix cortex crossplane dagster earthly flagger fluxcd fluxninja goldpinger ' +
    'kaniko keda kedacore kubecost kubectl kured kyverno longhorn metallb mimir netdata nexus opencost patroni ' +
    'pgbouncer podman prefect proxysql pulumi pushgateway renovate renovatebot rundeck sensu skaffold skopeo ' +
    'sonatype spacelift spinnaker squadcast stackstorm tekton teleport terragrunt tilt trivy ' +
    'uptimerobot veeam velero vitess weave woodpecker',
);

/** What companies end with, behind what they are called: their trades and, in small letters, their legal forms. */
export const businessNouns = wordSet(
  'airlines airways bank banking beverages bros brothers capital chemicals coffee consulting corp dynamics electric ' +
    'electronics energy entertainment enterprises finance financial foods freight games gaming gmbh hardware health ' +
    'healthcare holding holdings hospital hotels inc industries insurance international interactive investments labs ' +
    'laboratories limited logistics ltd markets media mobility motors partners pharma pharmaceuticals pictures power ' +
    'press publishing railways retail robotics savings securities semiconductor ship shipping software solutions steel stores ' +
    'studio studios systems technologies technology telecom textiles tours toys travel trust university ventures ' +
    'wireless works',
);
