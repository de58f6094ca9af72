/** English: titles, offices and nouns for people. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Titles } from '../language.js';

export const TITLES: Titles = {
  titles: words(`
    actor actress adm adm. admiral ambassador analyst anchor archbishop assistant attorney author ayatollah
    billionaire bishop businessman candidate capt capt. captain cardinal ceo cfo ch chair chairman chairwoman
    chancellor chief cllr coach col col. colonel columnist comedian commissioner congressman congresswoman
    correspondent councilman councilwoman counsel dame dci democrat democratic deputy det detective di director
    dr dr. ds editor ex- father former gen gen. general gop gov gov. governor govs. host imam insp judge justice
    king lady leader lord lt lt. maj. major majority manager mayor minister minority miss mr mr. mrs mrs. ms ms.
    nominee officer pc pcso pollster pope premier president prime prince princess prof prof. professor queen
    rabbi rapper rep rep. reporter representative reps. republican rev rev. reverend secretary sen sen. senator
    senators sens. sergeant sgt sgt. sheikh sheriff singer sir sister speaker spokesman spokesperson spokeswoman
    st. staff state strategist supt treasurer u.s. undersecretary us vice whip wpc
  `),
  abbreviatedTitles: words('det insp supt cllr mr mrs ms dr sen rep gov gen lt col sgt capt rev prof st'),
  honorifics: words('dr mr mrs ms miss sir lady lord dame st'),
  roles: words(`
    activists ad adviser advisers advisor advisors aides analysts article attorney attorneys author authorities
    barrister bill brother campaign campaigner campaigners captain chairman chief coach colleague committee
    company constable council councillor court critics crowd daughter defender democrats detective director
    doctors document documents driver economist editor editorial engineer everyone executive experts farmer
    father forward founder friend friends goalkeeper governor group guard headteacher historian husband inspector
    investigators judge law lawmakers lawyers leader leaders letter man manager member members memo men
    midfielder minister mother mp neighbors neighbour neighbours newspaper nobody novelist nurse official
    officials opponents organization organizers others owner paper passenger passengers pastor people pilot
    police poll president priest professor prosecutor prosecutors protesters report reporters republicans
    researchers resident residents ruling scientists senator senators sign signs singer sister solicitor somebody
    someone son source sources spokesman spokesperson spokeswoman statement strategist striker student students
    study superintendent supporters surgeon survey teacher voters wife witnesses woman women worker
  `),
  impersonalRoles: words(`
    ad article bill campaign committee company council court crowd document documents editorial group law letter
    memo newspaper organization paper poll report ruling sign signs sources statement study survey
  `),
  titleQualifiers: words(`
    assistant democratic deputy east ex- former gop great host las los majority minority new north prime san
    secretary-general south st state super supreme u.s united us vice west white
  `),
  officeWords: words('press foreign'),
  officeParticiples: words(`
    acting advanced advertising appointed assigned building celebrated commanding consulting designated disgraced
    elected embattled engineering founding leading managing marketing noted nursing ousted planning polling
    presiding ranking related renowned retired sitting steering united visiting
  `),
  personNouns: words(`
    activist adviser advisor aide ambassador analyst anchor applicant artist attorney author baker banker barista
    bartender biologist boss broker bystander candidate captain carpenter ceo cfo chef child classmate coach
    colleague commentator commuter consultant councillor counsel cousin customer defendant delegate demonstrator
    designer detective developer diplomat doctor driver economist editor electrician employee employer engineer
    entrepreneur executive expert fan farmer founder friend front-runner frontrunner governor guest historian
    hopeful host immigrant inmate investor journalist judge juror landlord lawmaker lawyer legislator manager
    mayor mechanic member migrant minister musician neighbor neighbour nominee novelist nurse officer official
    organiser organizer owner painter parent participant passenger pastor patient pensioner person photographer
    physicist player plumber poet prisoner professor programmer prosecutor protester publicist pupil refugee
    reporter representative researcher resident retiree roommate sailor scientist senator shopper singer soldier
    spokesperson star strategist student supporter surgeon survivor suspect teacher teen teenager tenant tourist
    trader user veteran victim visitor volunteer voter whip witness worker writer
  `),
};
