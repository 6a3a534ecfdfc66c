// Words that carry a sentence and say nothing about its subject.

const ENGLISH = `a about above after again against ain all also although am among an and another any anyone anything are aren around as
at away back be became because become been before being below between both but by came can cannot come could couldn
did didn do does doesn doing don done down due during each eg either else enough etc even ever every everything few
for from further get gets getting give given go goes going got had hadn has hasn have haven having he hence her here
hers herself him himself his how however i ie if in instead into is isn it its itself just keep let like likely ll
made make makes making many may maybe me might mine more moreover most much must my myself neither no nor not nothing
now of off often on once one ones only onto or other others otherwise our ours ourselves out over own per perhaps
please put quite rather re really same say see seem seems several shall she should shouldn since so some someone
something still such take than that the their theirs them themselves then there therefore these they thing things this
those though through thus to together too toward towards two under unless until up upon us use used uses using usually
ve very via want was wasn we well were weren what whatever when where whereas whether which while who whole whom whose
why will with within without won would wouldn yes yet you your yours yourself`;

export const englishStopWords: ReadonlySet<string> = new Set(ENGLISH.split(/\s+/));

// Short function words of other languages in Latin script; words that English shares (die, in, an, on, was) are left out.
const FOREIGN = `der das und nicht ist wir für mit auf eine einen dem den von zu im wird werden sind oder auch als durch
le la les des une est dans pour nous avec sur qui que pas sont ce cette aux du et au
el los las una del por con para se es como más pero sus nos lo y
il della che di per non sono gli delle nel alla questo e un
o os da do em não uma com na no mais dos das ao
het een van en wij voor niet zijn met dat te wordt
och att det som är inte vi på av till på ikke og vi skal
i w z na się że jest nie do dla przez ja ei on ovat`;

const shared = new Set([
  'on',
  'do',
  'no',
  'i',
  'e',
  'o',
  'y',
  'an',
  'as',
  'z',
  'w',
  'se',
  'un',
  'es',
  'ce',
  'te',
  'con',
  'per',
]);
export const foreignFunctionWords: ReadonlySet<string> = new Set(
  FOREIGN.split(/\s+/).filter((word) => !shared.has(word)),
);
