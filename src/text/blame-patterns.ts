// The shapes of sentences that lay something on a person, class by class. What each rule holds for stands in the README.
import {
  astray,
  between,
  busy,
  care,
  caught,
  did,
  duty,
  endeavours,
  faulty,
  further,
  handled,
  human,
  misdeeds,
  name,
  noHuman,
  role,
  traits,
  unchecked,
} from '#text/blame-words.ts';

/** After Dekker’s counterfactual, judgemental and proximal language. Each class has its own question. */
export const blameClasses = ['counterfactual', 'omission', 'human-error', 'astray', 'exhortation', 'sanction'] as const;
export type BlameClass = (typeof blameClasses)[number];

const pattern = (source: string) => new RegExp(source, 'gi');
/** Names are known by their capitals. */
const named = (source: string) => new RegExp(source, 'gu');

const someone = `(?:${human}${busy})`;
const determined = '(?:(?:the|a|an|our|this|that|some|any|one of the) (?:\\w+ )?)?';
const near = `(?:${human}${between})`;
const lightly = '(?: \\w+ly| just| simply| at least| also)*';
/** "We should have a test" is a plan, "we should have tested" is not. */
const participle =
  '(?:(?!need|based|fixed|limited)\\w{2,}ed|been (?!using|able|a\\b)\\w+|known|done|seen|told|made|taken|given|gone|thought|caught|read|kept|written|found|left|said|run|put|sent|held|built|understood|chosen|begun|shown|spoken|paid|stood|left|shut|met)';
const past = '(?:\\w+ed|ran|did|sent|left|took|gave|put|set|made|shut|wrote|cut|threw|lent)';
const mistake =
  '(?:mistakes?|errors?|oversights?|blunders?|slip-?ups?|negligence|carelessness|misunderstandings?|fault|typos?)';
const sanctioned =
  'fired|sacked|dismissed|disciplined|suspended|reprimanded|sanctioned|punished|demoted|let go|written up|held (?:accountable|responsible)|taken off the (?:rota|team|list)|(?:formally |officially )?warned';

export const patterns: readonly (readonly [BlameClass, readonly RegExp[]])[] = [
  [
    'counterfactual',
    [
      pattern(`${near} (?:should|ought to)(?: not|n[’']t)?${lightly}(?: have|[’']ve) (?:\\w+ly )?${participle}\\b`),
      pattern(`(?<!\\bso )${near} could(?: not|n[’']t)?${lightly}(?: have|[’']ve) (?:been \\w+ed|${caught}|${did})\\b`),
      pattern(`${near}(?: really)? ought not to have ${participle}`),
      pattern(
        `\\b(?:if|had) (?:only )?${determined}${near}(?: had| hadn[’']t)? [^.;!?]{2,120}?\\b(?:we|he|she|they|it|this|that|there|none) (?:would|could|might)(?: not|n[’']t)?(?: \\w+ly)? have ${participle}\\b`,
      ),
      pattern(
        `\\b(?:would|could|might)(?: not|n[’']t)?(?: \\w+ly)? have ${participle}\\b[^.;!?]{0,100}? (?:if (?:only )?${determined}${near} ?had(?:n[’']t)?|had ${determined}${near}) `,
      ),
      pattern(`\\b\\w+ing [^.;,]{3,60} (?:could|would) have helped\\b`),
      pattern(
        `\\bcould(?: \\w+ly)? have been (?:\\w+ly )?(?:avoided|prevented|caught|noticed|spotted|foreseen|anticipated)\\b`,
      ),
      pattern(`${noHuman}${further} (?:${did})\\b`),
      pattern(`\\bshould(?: not|n[’']t)?(?: \\w+ly)?(?: have|[’']ve) been (?:\\w+ly )?(?:${caught})\\b`),
      named(`${name} (?:should|could) have (?:${did}|known|called|stopped|been more)\\b`),
    ],
  ],
  [
    'omission',
    [
      pattern(`${someone} (?:failed(?! to (?:${endeavours})\\b)|neglected|omitted) to\\b`),
      pattern(`${someone} (?:forgot|forgotten|overlooked|neglected|disregarded)\\b(?! password)`),
      pattern(
        `\\b(?!(?<=^\\W{0,3})did I\\b)(?:did|would|could)(?:n[’']t)? ${determined}${human} (?:forget|fail|miss|overlook|neglect|ignore|not)\\b`,
      ),
      pattern('\\b(?:but|and) (?:\\w+ly )?forgot (?:to|about|that)\\b'),
      pattern(
        `${near} missed (?:\\w+ing\\b|the (?!window|boat|train|bus|deadline|target|goal)|a |an |this |that |it|our |several |to )`,
      ),
      pattern(`\\b(?:sign|step|warning|signal|alert|email|message)s? (?:that )?(?:we|they|he|she|I) missed\\b`),
      pattern(`${near} (?:did not|didn[’']t|had not|hadn[’']t)(?: \\w+ly| even| really| once)* ${duty}(?:ed|d)?\\b`),
      pattern(
        `${near} (?:did not|didn[’']t) (?:properly|adequately|correctly|carefully|thoroughly|sufficiently) (?!understand|know|see)\\w+`,
      ),
      pattern(
        `${near} (?:ignored|skipped|bypassed|dismissed|brushed off) (?:the|a|an|all|any|every|this|that|these|those|our|his|her|their|it|several|its)\\b`,
      ),
      pattern(`${near} ${past}(?: [\\w’'-]+){1,10}? without (?:first |even |ever |\\w+ly )?(?:${unchecked})\\b`),
      pattern(`${near} never(?: \\w+ly)? (?:${did}|made|took|gave|did)\\b`),
      pattern(
        `${near} (?:violated|broke|breached|disobeyed|deviated from|went against) (?:the|our|a|an|their|his|her|every|agreed|standard) (?:\\w+ )?(?:rules?|polic(?:y|ies)|procedures?|protocols?|process|agreements?|instructions?|checklist|guidelines?)\\b`,
      ),
      pattern(
        `\\b(?:was|were|been)(?: \\w+ly| then| just)* (?:forgotten|overlooked|neglected|not followed|not (?:respected|obeyed)|(?:ignored|missed|skipped|dismissed) by ${human})`,
      ),
      pattern(`(?:${human}|\\bby)${between} (?:omitting|forgetting|neglecting) to\\b`),
      pattern(
        `^\\W*(?:omitting|forgetting|neglecting) to [^.;]{3,90} (?:was|were|had|led|let|caused|cost|made|meant|\\w+ed)\\b`,
      ),
      pattern(`\\bfailure (?:by|of|on the part of) (?:the |our |some )?${human} to\\b`),
      pattern(`(?:\\b(?:our|his|her|my)|${human}[’']s?) (?:own |repeated )?(?:failure|refusal|unwillingness) to\\b`),
      pattern(`${human} [^.;]{3,60}\\bmissing (?:the|an|our) (?:opportunity|chance)\\b`),
      named(`${name} (?:forgot|neglected|overlooked|failed to (?:tell|ask|check|read|call|notice|say|lock|close))\\b`),
    ],
  ],
  [
    'human-error',
    [
      pattern(
        `(?<!no )(?:\\b(?:human|operator|manual|administrator|engineer|pilot|driver|volunteer|clerical)[ -](?:error|mistake|failing|oversight)s?\\b|\\buser error (?:was|is) (?:made|the)|\\b(?:due to|caused by|because of) (?:a )?user error\\b)`,
      ),
      pattern(
        `\\b${mistake} (?:was |were )?(?:made )?(?:by|on the part of|of) (?:the |a |an |our |one of (?:the|our) )?(?:\\w+ )?${human}`,
      ),
      pattern(
        `(?:${human}[’']s?|\\b(?:our|his|her|my|their(?= own))(?: own)?) ${mistake}\\b(?! (?:message|code|rate|tracking|page|handling|log|report))`,
      ),
      pattern(
        `${near} (?:made|makes|make|took|takes)(?: \\w+)? (?:mistakes?|errors?|(?:wrong|incorrect|false|bad|poor|unfounded)(?: \\w+)? (?:\\w+)|the wrong \\w+)`,
      ),
      pattern(
        '\\b(?:poor|bad|lack of(?: good| proper)?|lapse in|lapse of) (?:judge?ment|care|attention|diligence|discipline|concentration|vigilance)\\b',
      ),
      pattern('\\b(?:inattention|inattentiveness|carelessness|negligence|sloppiness|incompetence|complacency)\\b'),
      pattern(`\\b(?:insufficient|not enough|too little) (?:care|attention|diligence)\\b`),
      pattern(`\\ban? (?:\\w+ )?oversight\\b(?! (?:board|body|committee|council|function|group|process|role))`),
      pattern(`${near} ${past}(?: (?!(?:and|but|or|so|because|which|that)\\b)[\\w’'-]+){0,6}? the wrong \\w+`),
      pattern(`\\bfat[ -]finger\\w*`),
      pattern(
        `${someone} (?:was|is|were|are) (?:solely |directly |clearly )?responsible for (?:the|this|that) (?:outage|incident|failure|error|damage|loss|mistake|accident|mess)`,
      ),
    ],
  ],
  [
    'astray',
    [
      pattern(`${human}${busy}(?: (?:was|were|are|is|has|have|had|been))? (?:${astray}) (?!\\W)\\w+`),
      pattern(
        `${human} ${past}(?: (?!(?:and|but|or|so|because|which|that|was|were)\\b)[\\w’'-]+){1,6} (?:by mistake|by accident|${astray})\\b`,
      ),
      pattern(`\\b(?:was|were|been|got|had)(?: been)? (?:${astray})(?: been)? (?:${handled})\\b`),
      pattern(`\\b(?:was|were|been|got) (?:${handled}) (?:by mistake|by accident|${astray})\\b`),
      pattern(`\\baccidental (?:execution|deletion|removal|push|merge|commit|run|change|deployment|opening|loss)\\b`),
      pattern(`, (?:accidentally|inadvertently|mistakenly|carelessly) \\w+ing\\b`),
      pattern(`${someone} (?:${misdeeds})\\b`),
      pattern(`\\b(?:was|were|been) (?:mistyped|misread|misjudged|mishandled|botched)\\b`),
      pattern(`\\b(?:user|human|operator|staff|developer) misunderstanding\\b`),
      pattern(`\\b(?:was|were|been|got) \\w+(?: \\w+){0,2} by mistake\\b`),
      pattern(`\\btook (?:us|them|him|her|me) (?:far |way |much )?too long\\b`),
      pattern(`\\b(?:${faulty}) (?:${role})\\b`),
      pattern(`${near} (?:was|were|is|are|had been|has been|have been) (?:\\w+ly |far |much )?(?:${traits})\\b`),
      pattern(
        `${near} (?:was|were)(?: not|n[’']t)(?: \\w+ly| even)? (?:fully aware|properly aware|careful|thorough|paying|attentive|diligent|watching|listening)`,
      ),
      pattern(`${near} (?:did not|didn[’']t) (?:think to|bother|care)\\b`),
      pattern(`${near} (?:spent|took|waited|needed) (?:way |far |much )?too (?:much|long|little)\\b`),
    ],
  ],
  [
    'exhortation',
    [
      pattern(
        `(?:^|[-:–] |\\b(?:should|must|need(?:s|ed)? to|ha(?:s|ve) to|ought to|will|please|and|to) )(?:try to )?be (?:more |much more |extra |very |particularly |even more )(?:${care})\\b`,
      ),
      pattern(
        `(?:^|[-:–] |\\b(?:should|must|need(?:s)? to|ha(?:s|ve) to|ought to|please) )(?:always )?(?:be (?!aware)(?:${care})|(?:pay|give) (?:more |closer |better |special |careful )?attention|take (?:more |better |greater )?care|try harder|look (?:more closely|twice)|think (?:twice|before))\\b`,
      ),
      pattern(
        `\\b(?:more|greater|better|closer|increased) (?:care|discipline|diligence|vigilance|attention) (?:is|are|must|should|will|from|by|when|to|needed|in)\\b`,
      ),
      pattern(
        `\\b(?:needs?|must|should)(?: be)?(?: \\w+ed)? more (?:carefully|closely|diligently|attentively|thoroughly)\\b`,
      ),
      pattern(`\\bremind(?:ed|ing)? (?:all |every |the |our |each )*(?:${human}|them|him|her|us)\\b`),
      pattern(`${human} (?:was|were|has been|have been|will be|must be|should be) reminded\\b`),
      pattern(
        `${near} (?:should|must|need to|needs to|have to|has to) (?:always|never|not forget|remember|try (?:to not|not to))\\b`,
      ),
      pattern(`(?:^|[‘“'"]|please )(?:never|don[’']t ever) (?:ignore|forget|skip|assume|leave|touch|trust)\\b`),
      pattern(`(?:^|\\bplease )(?:always )?remember to\\b`),
      pattern(`(?:^|[-:–] |\\bplease )(?:always|never) (?:\\w+ly )?${duty}\\b`),
      pattern(
        `(?:^|, |\\b(?:should|must|have to|need to) )(?:always )?(?:do|act|${duty})\\b[^.;]{0,80}\\bno matter how\\b`,
      ),
      pattern(
        `\\bhowever (?:un\\w+|small|minor|trivial|harmless|safe|simple|obvious)\\b[^.;]{0,50}\\b(?:should|must|have to|need to)\\b`,
      ),
    ],
  ],
  [
    'sanction',
    [
      pattern(
        `${someone} (?:was|were|got|is|are|has been|have been|had to be|will be|must be|should be) (?:\\w+ly )?(?:${sanctioned})\\b`,
      ),
      named(`${name} (?:was|got|has been|had to be|will be|should be) (?:${sanctioned})\\b`),
    ],
  ],
];
