import type { Language } from '../language.js';
import { EITHER_NAMES, FEMININE_NAMES, MASCULINE_NAMES } from './names.js';

/** English, as data. */

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

const named = <G extends 'm' | 'f' | 'x'>(names: string, gender: G) =>
  names.split(/\s+/).map((name): [string, G] => [name, gender]);

const WORDS: Omit<Language, 'nameless' | 'leading'> = {
  tag: 'en',
  endings: {
    past: /ed$/,
    participle: /(?:ed|ing|iar)$/,
    gerund: /ing$/,
    // Not the nouns in -ly.
    adverb: /(?<!^(?:al|anoma|assemb|bul|fami|f|ral|rep|supp|ju|ita))ly$/,
    person: /(?:er|or|ist|ian|ent|ant|ee|m[ae]n|people)s?$/,
    manyOne: /s$/,
    plural: /[^s]s$|people$|men$/,
    verb: /(?:ed|s)$/,
    negated: /n't$/,
    reflexive: /self$/,
    owner: /'s?$/,
    contraction: /'(?:s|d|ll|ve|re|m)$/,
    contractedModal: /'(?:d|ll)$/,
    aged: /-year-old$/,
  },
  gendered: set('he him his himself she her hers herself'),
  impersonal: set("it it's its you one"),
  pointing: set('this that these those there here what who which whose'),
  asking: set('what as there where when how'),
  standalone: set('some many others another one most all both few several'),
  definite: set('the'),
  indefinite: set('a an one another'),
  joining: set('and'),
  inNames: set('of for the and'),
  inDescriptions: set('of for the and in on at who that to'),
  particles: set('de da del della der van von al el bin ibn la le di du dos ten ter'),
  shortTitles: set('det insp supt cllr mr mrs ms dr sen rep gov gen lt col sgt capt rev prof st'),
  attaching: set('of in at on from with for near behind'),
  alsoNames: set('may will march august'),
  postposed: set('close familiar known acquainted'),
  heading: set('of for from with at in'),
  genitives: set('of'),
  agents: set('by'),
  namers: set('as'),
  accompanying: set('with'),
  infinitiveMarks: set('to'),
  beforeInfinitives: set("to could would will can may might must should did didn't does do"),
  hearing: set('heard hears'),
  toldPassives: set('told'),
  having: set('has have had having'),
  quoting: set('quoted quotes quoting cited cites citing'),
  reported: new Map([['quoted', 'as']]),
  capitalised: /^tweet/,
  complements: set('to that how why in with'),
  linking: set('that of was is'),
  nominalising: set('go goes'),
  reading: set('read reads'),
  offices: set('press foreign'),
  inOffice: set(
    'acting planning steering managing sitting visiting leading founding presiding ranking commanding marketing advertising polling consulting building engineering nursing retired elected disgraced ousted embattled celebrated noted renowned appointed designated assigned united advanced related',
  ),
  starters: set('but and so yet or still then now later also'),
  timely: set('last next this that one earlier late'),
  coordinators: set('and but then or'),
  restrictive: set('that'),
  interrogatives: set('what how why'),
  smallInTitles: set('a an the of in on for and to with at by from or vs vs.'),
  strong:
    set(`said says say told tells tell wrote writes write added adds asked asks tweeted tweets replied replies responded responds
    stated states explained explains concluded concludes argued argues insisted insists noted notes continued continues declared declares
    recalled recalls remarked remarks warned warns exclaimed joked jokes quipped quips answered answers admitted admits acknowledged acknowledges
    announced announces claimed claims asserted asserts commented comments complained complains confirmed confirms contended contends
    cautioned cautions observed observes shouted shouts yelled chanted screamed whispered lamented laments mused muses opined posted posts
    predicted predicts promised promises proclaimed proclaims pledged pledges vowed vows urged urges suggested suggests testified testifies retorted snapped
    countered counters conceded concedes reiterated reiterates repeated stressed stresses emphasized emphasizes emphasised boasted boasts bragged denied denies
    thundered intoned interjected interrupted muttered murmured begged pleaded demanded demands sighed laughed
    read reads retweeted texted emailed e-mailed maintained maintains alleged alleges affirmed agreed agrees disagreed disclosed divulged elaborated
    fumed griped grumbled implored inquired instructed offered proposed reasoned recounted remembered reminded replied reported reports revealed reveals
    speculated spoke swore taunted theorized threatened tweeted volunteered wondered wonders worried scoffed scolded sniffed snarled ranted raved raged
    deadpanned cracked ventured pronounced summarized implied implies charged charges advised advises assured assures apologized blasted mocked
    reacted reacts mocks estimated estimates gushed gushes concurred jeered exulted enthused marveled quoth hollered roared howled chimed butted piped offered
    surmised surmises sings sang cried cries theorises theorizes elaborates texts emails e-mails
    hinted hints gloated crowed barked bellowed enquired inquires reckons reckoned moaned whined wailed sobbed teased relates argue write explain complain insist suggest predict maintain contend agree admit
    questioned questions thanked thinks thought believes believed feels felt hopes hoped knows knew`),
  phrasal: new Map(
    Object.entries({
      pointed: 'out',
      points: 'out',
      point: 'out',
      went: 'on',
      goes: 'on',
      fired: 'back',
      fires: 'back',
      shot: 'back',
      shoots: 'back',
      hit: 'back',
      hits: 'back',
      cut: 'in',
      cuts: 'in',
      chimed: 'in',
      jumped: 'in',
      cried: 'out',
      cries: 'out',
      called: 'out',
      calls: 'out',
      blurted: 'out',
      spelled: 'out',
      summed: 'up',
      sums: 'up',
      wrapped: 'up',
      followed: 'up',
      shouted: 'out',
    }),
  ),
  thought: set('thinks thought believes believed feels felt hopes hoped knows knew wonders wondered'),
  weak: set(`called calls call described describes describe accused accuses criticized criticizes criticised denounced denounces dismissed dismisses praised praises
    blamed blames referred refers labeled labels labelled dubbed branded hailed hails cited cites quoted quotes defended defends attacked attacks slammed
    condemned condemns ripped rejected rejects mentioned mentions referenced characterized characterizes compared compares likened touted touts
    found finds shows showed show indicated indicates reported reports warned pointed points put puts spoke speaks speaking signaled expressed expresses
    showed used uses using invoked deemed deems considers considered ridiculed lambasted derided decried championed endorsed promoted portrayed
    wanted wants supported opposed ordered required requires includes included contained contains advocated recommended recommends sought bashed
    decided ruled rules held holds began begins started opened closed ended titled headlined entitled featured aired released issued delivered gave gives sang
    called-for welcomed appealed appeals introduced introduces lauded lauds billed framed frames painted paints casts cast deplored deplores bemoaned bemoans criticises characterised characterises summarised nicknamed celebrated
    challenged scolded chided pressed implored went goes`),
  participles:
    set(`saying telling calling adding noting arguing writing asking declaring stating explaining insisting claiming suggesting warning
    describing referring accusing quoting citing tweeting concluding remarking pledging promising vowing asserting admitting acknowledging urging
    replying responding announcing complaining predicting reading recalling chanting shouting yelling joking criticizing denouncing dismissing praising blaming
    labeling slamming condemning rejecting mentioning pointing reminding repeating stressing emphasizing boasting bragging lamenting proclaiming
    alleging contending cautioning observing commenting posting mocking touting characterizing dubbing decrying demanding denying conceding countering`),
  infinitives:
    set(`say tell call add note argue write ask declare state explain insist claim suggest warn describe refer accuse quote cite tweet remark pledge promise
    announce complain predict admit acknowledge criticize denounce dismiss praise blame label condemn reject mention repeat characterize portray respond reply defend shout chant quip joke retort tweet yell argue lament observe recall boast brag complain contend caution comment concede confirm confess counter deny exclaim fume gripe grumble murmur mutter muse opine post proclaim propose reason remind repeat reveal scoff signal snap stress testify thunder urge vow wonder`),
  nouns:
    set(`statement remark remarks comment comments claim claims warning promise pledge vow call calls assertion argument suggestion declaration tweet tweets message
    question answer response words phrase slogan motto line quote prediction belief contention accusation charge complaint insistence admission advice speech letter email e-mail post op-ed description question view state note report text`),
  pronouns: set('he she they i we it you who one'),
  possessives: set('his her their its my our your whose'),
  determiners: set(
    'the a an this that these those some many several two three four five six other another one no both each every most all few',
  ),
  auxiliaries: set(
    `has have had is are was were be been being will would can could may might must shall should did does do didn’t didn't hasn’t hasn't went goes just got`,
  ),
  adverbs:
    set(`maybe also later then once recently reportedly famously repeatedly often again still already ever never now earlier first simply even further only always sometimes
    previously publicly privately openly flatly bluntly finally quickly immediately reportedly actually really merely largely not instead ago back likewise similarly long soon today yesterday`),
  prepositions: set(
    `of for in at from with on by to about against among between during before after under over into through without within near toward towards as since until like outside inside behind across around`,
  ),
  openers:
    set(`in on at after before when while as during asked speaking for with but and still however earlier meanwhile although though if since because by from to under
    here there outside inside elsewhere nevertheless nonetheless specifically amid alongside absent beyond upon within beneath throughout given except
    following despite according over through until yet so or nor then later now moreover besides instead indeed also even once what that where why how given among without about unlike like not only perhaps`),
  titles:
    set(`staff mr mr. mrs mrs. ms ms. miss dr dr. sen sen. sens. senator senators rep rep. reps. representative gov gov. govs. governor gen gen. general lt lt. col col. colonel sgt sgt. sergeant capt capt. captain maj. major
    ceo cfo counsel whip det insp supt ch dci ds di pc wpc pcso cllr adm adm. admiral rev rev. reverend prof prof. professor president vice minister prime secretary deputy chairman chairwoman chair director attorney judge justice chief mayor councilman councilwoman
    congressman congresswoman speaker leader majority minority spokesman spokeswoman spokesperson commissioner sheriff officer detective ambassador king queen prince princess pope cardinal bishop archbishop
    father sister sir lady lord dame chancellor premier st. state former ex- assistant undersecretary treasurer coach manager editor reporter correspondent analyst strategist pollster candidate nominee rabbi imam sheikh ayatollah
    republican democrat democratic gop host anchor author columnist actor actress comedian singer rapper billionaire businessman u.s. us`),
  roles:
    set(`spokesman spokeswoman spokesperson officials official police authorities investigators prosecutors lawyers attorneys attorney critics supporters experts analysts scientists researchers
    doctors residents witnesses neighbors voters democrats republicans aides adviser advisers advisor advisors strategist activists protesters organizers lawmakers senator senators governor president chairman
    director editor author professor reporters campaign company report statement letter ad article survey poll study memo document documents sources source friend friends colleague opponents
    protesters people others someone somebody everyone nobody crowd sign signs leaders leader members member owner founder executive chief captain coach teacher student students women men woman man mother father
    prosecutor barrister solicitor detective inspector constable superintendent headteacher mp councillor striker goalkeeper midfielder defender singer novelist
    minister manager guard forward campaigner campaigners economist historian engineer nurse surgeon pilot driver passenger passengers neighbour neighbours sister brother wife husband son daughter editorial newspaper paper group organization committee council court judge ruling bill law pastor priest farmer worker resident`),
  organisations:
    set(`party university house senate congress department committee court association union institute center centre foundation council agency bureau office ministry group company corp corp. inc inc. co. ltd
    news post times journal press street avenue city county state states america kingdom republic nations service services network hospital school college church club league board commission administration campaign
    convention conference assembly parliament forum summit act plan deal debate hall house building bridge river lake island islands mountain valley beach park airport station
    bank fund project initiative alliance coalition federation movement museum theatre theater library hotel restaurant stadium team club tower square
    day week month year january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday`),
  bearers: set(
    `sign signs banner banners shirt shirts t-shirt t-shirts button buttons hat hats sticker stickers poster posters placard placards letter email e-mail message note tweet post statement headline ad ads memo report poll survey document plaque`,
  ),
  works: set(
    `show program programme series film movie book novel song album single play musical podcast magazine column documentary memoir sitcom comedy drama episode anthem hit tune ballad painting poem essay`,
  ),
  termCues: set('so-called called termed word words term terms phrase nicknamed dubbed known titled entitled named'),
  abbreviations:
    set(`mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt maj adm rev prof st jr sr no vs inc co corp ltd jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n d.c p.m a.m ph.d
    ariz calif colo conn fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo del d r-fla e.g i.e etc`),
  times: set(
    `monday tuesday wednesday thursday friday saturday sunday week weeks month months year years day days night morning afternoon evening weekend today yesterday tomorrow
    january february march april may june july august september october november december hours minutes`,
  ),
  masculine:
    set(`he him his himself mr sir lord king prince pope congressman councilman chairman spokesman businessman man father brother husband son
    grandfather uncle nephew boy gentleman actor widower boyfriend stepfather fireman policeman`),
  feminine:
    set(`she her hers herself mrs ms miss lady dame queen princess congresswoman councilwoman chairwoman spokeswoman businesswoman woman mother
    sister wife daughter grandmother aunt niece girl actress widow girlfriend stepmother policewoman`),
  given: new Map<string, 'm' | 'f' | 'x'>([
    ...named(MASCULINE_NAMES, 'm'),
    ...named(FEMININE_NAMES, 'f'),
    ...named(EITHER_NAMES, 'x'),
  ]),
  honorifics: set('dr mr mrs ms miss sir lady lord dame st'),
  beings: set('is are was were be been being'),
  states: set('quoted worried agreed concluded'),
  smallest: set('the of and to is that he she said was for on it with by'),
  cries: set('chant chants cry cries call calls shout shouts yell yells cheer cheers accusation accusations'),
  contracted: set('been not got going gone never trying making'),
  inanimate: set(
    `merger offer order number paper weather power water letter other matter winter summer factor error corridor mirror floor door color colour honor honour river tower harbor harbour border corner
    shoulder finger dinner answer chapter character computer counter danger disaster fever figure flavor flavour tension quarter trailer newsletter moment movement event amount element equipment instrument
    investment plant restaurant grant segment treatment accident incident patent content talent environment requirement agreement argument development list twist layer paper hammer cover
    bumper container cylinder barrier feature folder gender hour idea laser litter marker meter monitor motor ladder reactor sector shutter slipper sweater theater theatre timer tractor trigger virus wafer`,
  ),
  suffixes: set('jr jr. sr sr. ii iii iv'),
  compounds: set('born based area raised educated trained style era backed led owned elect turned bred native'),
  places:
    set(`afghanistan africa alabama alaska albania algeria america argentina arizona arkansas asia athens atlanta australia austria baghdad baltimore bangladesh beijing belarus belgium berlin
    bolivia boston brazil britain brooklyn brussels bulgaria cairo california cambodia canada chicago chile china cleveland colombia colorado connecticut croatia cuba damascus dallas delaware
    delhi denmark detroit dublin ecuador edinburgh egypt england estonia ethiopia europe finland florida france geneva germany ghana greece guatemala haiti hawaii honduras houston hungary iceland
    idaho illinois india indiana indonesia iowa iran iraq ireland israel istanbul italy jamaica japan jerusalem kansas kentucky kenya kiev kosovo kuwait kyiv latvia lebanon libya lithuania
    london louisiana maine malaysia manchester manhattan maryland massachusetts mexico miami michigan minnesota mississippi missouri montana morocco moscow mumbai nebraska nepal netherlands nevada nigeria
    norway ohio oklahoma ontario oregon oslo pakistan palestine panama paris pennsylvania peru philadelphia poland portugal pyongyang quebec romania russia rwanda scotland seattle
    senegal serbia seoul singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taiwan tanzania tehran tennessee texas thailand tokyo toronto tunisia turkey
    uk eu us u.s u.k un u.n uganda ukraine utah venezuela vermont vietnam wales warsaw washington wisconsin wyoming yemen zimbabwe`),
  persons:
    set(`person voter resident retiree pensioner student pupil teacher professor nurse doctor surgeon patient farmer driver witness bystander neighbor neighbour official spokesperson volunteer supporter
      worker owner officer lawyer attorney judge juror prosecutor detective reporter journalist editor customer shopper passenger commuter captain sailor veteran soldier teen teenager analyst economist
      scientist researcher historian biologist physicist engineer expert activist protester demonstrator organizer organiser user employee employer manager executive player fan coach author writer novelist poet
      senator lawmaker legislator councillor mayor governor minister ambassador diplomat aide adviser advisor consultant strategist pastor minister victim survivor suspect defendant prisoner
      inmate refugee migrant immigrant tourist visitor guest colleague friend classmate roommate cousin parent child member delegate candidate applicant participant tenant landlord carpenter
      boss host anchor publicist star witness suspect commentator representative hopeful front-runner frontrunner nominee counsel whip ceo cfo electrician plumber mechanic chef baker barista bartender musician singer artist painter photographer designer developer programmer founder entrepreneur investor trader broker banker`),
  conjunctions: set(
    `and but or nor yet so that when while as because if since although though where whereas who whom which than before after until once unless whether then`,
  ),
  pasts:
    set(`ate beat became began bent bet bit bled blew bought bred broke brought built caught came chose clung crept cut dealt did drank drew drove fed fell felt fled flew forgave forgot fought found froze gave got grew
    had heard held hid hit hung hurt kept knelt knew laid lay led left lent let lit lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sent set shook shot showed shut slept slid sold
    sought spent spoke sprang stole stood struck stuck swam swept swore swung taught thought threw told took tore understood was went were wept woke won wore wrote`),
  naming:
    /^(?:call|label|labell|dub|describ|brand|deem|denounc|dismiss|criticiz|criticis|characteriz|characteris|term|refer|identif|introduc|derid|portray|mock)(?:s|es|e|ed|ing|red|ring|y|ied|ies|ying)?$/,
  addressing: set('told tell tells telling asked asks reminded assured assures'),
  issuing: set(
    'issued released published posted sent sends issues releases posts made put circulated wrote delivered gave',
  ),
  objects: set('him her them me us'),
  connectives: set('and but as because while though although when after before until if than who that so'),
  occasion:
    /\b(?:on|last|this|earlier|late|early) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|month|year|night|morning|today)(?: (?:morning|afternoon|evening|night))?\b|\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/,
  calendar:
    /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
  relatives: set('who which that whose whom'),
  personal: set('who whose whom'),
  sources: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
  ],
  hearers: set('court jury inquest tribunal inquiry hearing trial panel commission committee'),
  plurals: set('two three four five six seven eight nine ten several many few both these those most'),
  articles: set('the a an its their our my your every no'),
  qualifiers: set(
    'former ex- state u.s us democratic gop majority minority deputy vice assistant prime st host secretary-general new united white supreme super north south east west great los las san',
  ),
  things:
    set(`campaign company report statement letter ad article survey poll study memo document documents editorial newspaper paper group organization
    committee council court ruling bill law sign signs crowd sources`),
};

export const ENGLISH: Language = {
  ...WORDS,
  leading: new Set([
    ...WORDS.openers,
    ...WORDS.determiners,
    ...WORDS.pronouns,
    ...WORDS.auxiliaries,
    ...WORDS.prepositions,
    ...WORDS.adverbs,
  ]),
  nameless: new Set([
    'and',
    ...WORDS.auxiliaries,
    ...WORDS.prepositions,
    ...WORDS.strong,
    ...WORDS.pronouns,
    ...WORDS.possessives,
  ]),
};
