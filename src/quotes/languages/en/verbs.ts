/** English: verbs. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Verbs } from '../language.js';

/** "called", "calling", "labelled": a stem with any of the endings. */
const NAMING_STEMS =
  'call label labell dub describ brand deem denounc dismiss criticiz criticis characteriz characteris term refer ' +
  'identif introduc derid portray mock';
const NAMING_ENDINGS = 's es e ed ing red ring y ied ies ying';

/** Verbs that report speech with one particle: "pointed out". */
const withParticle = (particle: string, verbs: string) =>
  verbs.split(' ').map((verb): [verb: string, particle: string] => [verb, particle]);

export const VERBS: Verbs = {
  speechVerbs: words(`
    acknowledged acknowledges added adds admit admits admitted advised advises affirmed agree agreed agrees
    alleged alleges announced announces answered answers apologized argue argued argues asked asks asserted
    asserts assured assures barked begged believed believes bellowed blasted boasted boasts bragged butted
    cautioned cautions chanted charged charges chimed claimed claims commented comments complain complained
    complains conceded concedes concluded concludes concurred confirmed confirms contend contended contends
    continued continues countered counters cracked cried cries crowed deadpanned declared declares demanded
    demands denied denies disagreed disclosed divulged e-mailed e-mails elaborated elaborates emailed emails
    emphasised emphasized emphasizes enquired enthused estimated estimates exclaimed explain explained explains
    exulted feels felt fumed gloated griped grumbled gushed gushes hinted hints hollered hoped hopes howled
    implied implies implored inquired inquires insist insisted insists instructed interjected interrupted intoned
    jeered joked jokes knew knows lamented laments laughed maintain maintained maintains marveled moaned mocked
    mocks murmured mused muses muttered noted notes observed observes offered opined piped pleaded pledged
    pledges posted posts predict predicted predicts proclaimed proclaims promised promises pronounced proposed
    questioned questions quipped quips quoth raged ranted raved reacted reacts read reads reasoned recalled
    recalls reckoned reckons recounted reiterated reiterates relates remarked remarks remembered reminded
    repeated replied replies reported reports responded responds retorted retweeted revealed reveals roared said
    sang say says scoffed scolded screamed shouted shouts sighed sings snapped snarled sniffed sobbed speculated
    spoke stated states stressed stresses suggest suggested suggests summarized surmised surmises swore taunted
    teased tell tells testified testifies texted texts thanked theorises theorized theorizes thinks thought
    threatened thundered told tweeted tweets urged urges ventured volunteered vowed vows wailed warned warns
    whined whispered wondered wonders worried write writes wrote yelled
  `),
  phrasalSpeechVerbs: new Map([
    ...withParticle('out', 'blurted called calls cried cries point pointed points shouted spelled'),
    ...withParticle('on', 'goes went'),
    ...withParticle('back', 'fired fires hit hits shoots shot'),
    ...withParticle('in', 'chimed cut cuts jumped'),
    ...withParticle('up', 'followed summed sums wrapped'),
  ]),
  thoughtVerbs: words('thinks thought believes believed feels felt hopes hoped knows knew wonders wondered'),
  reportingVerbs: words(`
    accused accuses advocated aired appealed appeals attacked attacks bashed began begins bemoaned bemoans billed
    blamed blames branded call called called-for calls cast casts celebrated challenged championed characterised
    characterises characterized characterizes chided cited cites closed compared compares condemned condemns
    considered considers contained contains criticised criticises criticized criticizes decided decried deemed
    deems defended defends delivered denounced denounces deplored deplores derided describe described describes
    dismissed dismisses dubbed ended endorsed entitled expressed expresses featured finds found framed frames
    gave gives goes hailed hails headlined held holds implored included includes indicated indicates introduced
    introduces invoked issued labeled labelled labels lambasted lauded lauds likened mentioned mentions nicknamed
    opened opposed ordered painted paints pointed points portrayed praised praises pressed promoted put puts
    quoted quotes recommended recommends referenced referred refers rejected rejects released reported reports
    required requires ridiculed ripped ruled rules sang scolded show showed shows signaled slammed sought
    speaking speaks spoke started summarised supported titled touted touts used uses using wanted wants warned
    welcomed went
  `),
  speechParticiples: words(`
    accusing acknowledging adding admitting alleging announcing arguing asking asserting blaming boasting
    bragging calling cautioning chanting characterizing citing claiming commenting complaining conceding
    concluding condemning contending countering criticizing declaring decrying demanding denouncing denying
    describing dismissing dubbing emphasizing explaining insisting joking labeling lamenting mentioning mocking
    noting observing pledging pointing posting praising predicting proclaiming promising quoting reading
    recalling referring rejecting remarking reminding repeating replying responding saying shouting slamming
    stating stressing suggesting telling touting tweeting urging vowing warning writing yelling
  `),
  speechInfinitives: words(`
    accuse acknowledge add admit announce argue ask blame boast brag call caution chant characterize cite claim
    comment complain concede condemn confess confirm contend counter criticize declare defend denounce deny
    describe dismiss exclaim explain fume gripe grumble insist joke label lament mention murmur muse mutter note
    observe opine pledge portray post praise predict proclaim promise propose quip quote reason recall refer
    reject remark remind repeat reply respond retort reveal say scoff shout signal snap state stress suggest tell
    testify thunder tweet urge vow warn wonder write yell
  `),
  readingVerbs: words('read reads'),
  quotingVerbs: words('quoted quotes quoting cited cites citing'),
  quotedPhrases: new Map([['quoted', 'as']]),
  capitalisedVerb: /^tweet/,
  namingVerb: new RegExp(`^(?:${NAMING_STEMS.replaceAll(' ', '|')})(?:${NAMING_ENDINGS.replaceAll(' ', '|')})?$`),
  addressingVerbs: words('told tell tells telling asked asks reminded assured assures'),
  issuingVerbs: words(`
    circulated delivered gave issued issues made posted posts published put released releases sends sent wrote
  `),
  hearingVerbs: words('heard hears'),
  nominalisingVerbs: words('go goes'),
  irregularPasts: words(`
    ate beat became began bent bet bit bled blew bought bred broke brought built came caught chose clung crept
    cut dealt did drank drew drove fed fell felt fled flew forgave forgot fought found froze gave got grew had
    heard held hid hit hung hurt kept knelt knew laid lay led left lent let lit lost made meant met paid put quit
    ran rang read rode rose said sang sank sat saw sent set shook shot showed shut slept slid sold sought spent
    spoke sprang stole stood struck stuck swam swept swore swung taught thought threw told took tore understood
    was went wept were woke won wore wrote
  `),
  auxiliaries: words(`
    are be been being can could did didn't do does goes got had has hasn't have is just may might
    must shall should was went were will would
  `),
  haveForms: words('has have had having'),
  beForms: words('is are was were be been being'),
  stateParticiples: words('quoted worried agreed concluded'),
  toldPassives: words('told'),
  infinitiveMarks: words('to'),
  beforeInfinitives: words("can could did didn't do does may might must should to will would"),
  afterContractedVerb: words('been not got going gone never trying making'),
};
