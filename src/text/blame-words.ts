// The words in which a text lays something on a person: who is meant, and what is said of them.

/** People by the parts that they play; a machine that fails, forgets or should have is never meant. */
const roles = [
  'engineers?|developers?|devs?|programmers?|admins?|administrators?|operators?|technicians?|on-?call(?:er)?s?|sres?',
  'employees?|workers?|contractors?|staff|crew|personnel|colleagues?|interns?|managers?|leads?|supervisors?|bosses|boss',
  'teams?|(?:team |staff |crew )?members?|maintainers?|authors?|reviewers?|contributors?|committers?|responders?',
  'owners?|volunteers?|keyholders?|librarians?|drivers?|pilots?|nurses?|doctors?|treasurers?|coordinators?|facilitators?',
  'stewards?|hosts?|couriers?|teachers?|students?|accountants?|bookkeepers?|registrars?|users?|persons?|people|humans?',
  'man|woman|men|women|guys?|newcomers?|borrowers?|inspectors?|chairs?|cook|caretakers?',
].join('|');

const pronouns =
  'I|we|he|she|they|somebody|someone|everybody|everyone|all of us|both of us|none of us|one of (?:us|them)';
const nobody = 'nobody|no[ -]one|none of (?:us|them)|not one of (?:us|them)';

export const role = roles;
export const human = `\\b(?:${pronouns}|${nobody}|who|(?<![-/])(?:${roles}))\\b`;
export const noHuman = `\\b(?:${nobody})\\b`;

/** A capitalised name in front of what only people do. */
export const name = '(?<![\\w-])\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?';

const adverb =
  '\\w+ly|also|then|just|even|again|still|had|has|have|too|so|first|at first|once|yet|thus|therefore|almost|all|both|himself|herself|themselves|ourselves';
/** What may stand between a person and what they did. */
export const between = `(?: (?:${adverb})){0,3}`;
/** The same, with a few words or an insertion that tell more of the person. */
export const further = `(?:,[^,.;:]{3,70},|(?: (?!(?:and|but|or|so|because|which|the|it|that|to)\\b)[\\w’'-]+){0,2}?)${between}`;
/** "The host closing the shop forgot": what the person was at. */
export const busy = `(?:,[^,.;:]{3,70},|(?: [\\w’'-]+ing(?: [\\w’'-]+){1,5}?)?)${between}`;

export const astray =
  'mistakenly|accidentally|inadvertently|wrongly|incorrectly|erroneously|carelessly|recklessly|negligently|naively|foolishly|stupidly|unwisely|blindly|hastily|improperly|unintentionally|sloppily|lazily';

/** What people are judged for not having done. */
const duties =
  'check|test|verify|validate|read|follow|look|notice|catch|detect|spot|think(?= (?:to|of|about|through|ahead|twice)\\b|[^ ]|$)|ask(?! for(?:[^\\w ]|$))|tell|bother|request|review|consider|realise|realize|communicate|inform|announce|wait|report|make|deploy|update|double-check|call|warn|say|write|document|escalate|listen|prepare|plan|act|react|respond|pay|take|remember|mention|account|anticipate|foresee|understand|learn|do|perform|run|back up|lock|close|label|count|sign|hand|fix|clean';
export const did =
  'checked|tested|verified|validated|read|followed|looked|noticed|caught|detected|spotted|thought|asked|told|bothered|requested|reviewed|considered|realised|realized|communicated|informed|announced|waited|reported|knew|saw|questioned|remembered|watched|was watching|was looking|cared|wrote|called|warned|responded|acted|updated|locked|closed|labelled';
export const duty = `(?:${duties})`;
export const caught =
  'caught|noticed|tested|checked|verified|reviewed|addressed|communicated|told|spotted|found|detected|escalated|reported|announced|discussed|done|prevented|avoided|asked|foreseen|anticipated|documented|fixed|known|said|followed';
/** What only a person can have done by mistake. */
export const handled =
  'executed|deleted|removed|run|merged|committed|pushed|triggered|dropped|published|overwritten|left|disabled|shared|sent|wiped|unplugged|switched off|turned off|applied|changed|modified|released|misconfigured|copied|leaked|posted|entered|typed|rebooted|shut down|locked|thrown away|lent|given away|opened|unlocked';
export const misdeeds =
  'misjudged|misread|misunderstood|misinterpreted|mistyped|misdiagnosed|misdirected|botched|fumbled|messed up|screwed up|mishandled|blundered|mixed up|misled|mistook|misplaced|mislaid';
export const traits =
  'careless|lazy|negligent|sloppy|inattentive|distracted|unqualified|incompetent|complacent|reckless|thoughtless|overconfident|to blame|at fault|stupid|irresponsible|ignorant|too (?:lazy|busy|slow|late|hasty|optimistic|confident|quick)|not (?:careful|paying attention|thorough)';
export const faulty =
  'careless|negligent|incompetent|sloppy|inattentive|overconfident|reckless|irresponsible|stupid|thoughtless';
/** What people try for: not to get there is an outcome, and no duty that they let go. */
export const endeavours = 'meet|reach|gain|achieve|attain';
export const unchecked =
  'checking|testing|verifying|validating|reading|asking|telling|consulting|reviewing|informing|announcing|waiting|looking|thinking|warning|considering|realising|realizing|noticing|understanding|paying attention|following';
export const care = 'careful|vigilant|attentive|diligent|mindful|cautious|thorough|disciplined|alert|aware';
