/**
 * Given names that news in English has, by the gender of nearly all their bearers. Written for lede from general
 * knowledge, copied from no list; names that are places or ordinary words as well are left out. Lower-cased, without
 * accents.
 */
import { givenNames } from '../define.js';

const MASCULINE = `
  aaron abdel abdul abdullah abel abraham adam adolfo adrian ahmad ahmed akash akio alain alan alastair albert
  alberto aldo alejandro alessandro alexander alexandre alexei alexey alfonso alfred alfredo ali alistair allan
  allen alonzo alvaro alvin amir amit amos anders andre andreas andrei andres andrew andrey andrzej andy angus
  ansel anthony antoine anton antonio antony anwar archie ari arjun armando arne arnold arthur arturo arun arvind
  ashok asif augusto axel aziz barack barnaby barney barry bart bashar basil ben benedict benito benjamin bennett
  benny bernard bernardo bernie bert bertrand bilal bill billy bjorn bob bobby boris brad bradley brendan brent
  brett brian bruce bruno bryan burt byron caleb calvin cameron carl carlo carlos carlton cary cecil cedric cesar
  charles charlie chris christoph christophe christopher chuck clarence clark claude claudio clement cliff clifford
  clint clive colin conor conrad corey cornelius craig curtis cyril cyrus dale damian damien damon dan daniel danny
  dario darius darrell darren darryl dave david davide dean deepak denis dennis derek dermot desmond dick didier
  diego dieter dietrich dimitri dirk dmitri dmitry dominic dominik don donald donny doug douglas drew duane dudley
  duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduard eduardo edward edwin egil einar eli elias
  elijah elliot elliott elmer elon emil emilio emmanuel emmett enrico enrique eric erik ernest ernesto ernie erwin
  esteban ethan eugene evan evgeny ezra fabian fabio faisal farid farouk felipe felix ferdinand fernando filip finn
  floyd francesco francisco franco francois frank frankie franklin franz fred freddie frederic frederick fredrik
  friedrich fritz fuad gabriel gareth garry gary gavin gene geoff geoffrey george georges georgios gerald gerard
  gerardo gerhard geronimo gideon gil gilbert gilles giorgio giovanni giuseppe glen glenn gopal gordon graeme
  graham greg gregg gregor gregory guido guillaume guillermo gunnar gunther gus gustav gustavo guy hadi hamid
  hamish hank hans harald harold haroon harry harvey hassan hector heinrich helmut hendrik henri henrik henry
  herbert herman hermann hernan hiroshi horace horst howard hubert hugh hugo humphrey hussein ian ibrahim igor ilya
  imran ingmar ira isaac isaiah ismail ivan ivar ivor jack jacob jacques jaime jake jakob jamal james jamie janos
  jared jason javier jay jeb jeff jeffrey jens jeremiah jeremy jerome jerry jesus jim jimmy joachim joaquin joe
  joel johan johann johannes john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua josiah juan
  julian julien julio julius jurgen justin kamal karim karl karthik kazuo keir keith ken kenneth kenny kevin khalid
  khizr kieran kirk klaus knut konrad konstantin kristian kurt kyle lamar lance larry lars laurence laurent
  lawrence leif len leo leon leonard leonardo leopold leroy lester lewis liam lionel lloyd lorenzo lou louis luc
  luca lucas luciano luigi luis luka lukas luke luther magnus mahmoud malcolm manfred manuel marc marcel marcelo
  marco marcos marcus mario mark markus marshall martin marty marvin mason massimo mateo mathieu matt matteo
  matthew matthias maurice mauricio maurizio max maximilian maxwell mehdi mehmet melvin michael michal michel
  miguel mikael mike mikhail miles milo milton mitch mitchell mitt mohamed mohammad mohammed moises monty mordecai
  moses muhammad murray mustafa nadeem naftali narendra nasser nathan nathaniel naveen ned neil nelson nicholas
  nick nicolas nigel nikhil niklas nikola nikolai nils noah noam noel nolan norbert norman olaf ole oleg oliver
  olivier olof omar oscar oskar osman otto owen pablo pascal patricio patrick paul paulo pavel pedro percy pete
  peter petr phil philip philippe phillip pierre piers piotr pradeep qasim rafael rahul raj rajesh rajiv ralph rami
  ramon randall randolph randy raoul rashid raul ravi ray raymond reggie reginald reince reinhard rene rex reza
  ricardo riccardo richard richie rick ricky rob robbie robby robert roberto rod roderick rodney rodrigo roger
  rohan roland rolf ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rufus rupert russ russell ryan sadiq
  saeed salman salvador salvatore samir samuel sander sanjay saul scott sean sebastian serge sergei sergey sergio
  seth seymour shane shaun shawn sheldon sid sidney sigmund silvio simon solomon spencer stan stanley stefan
  stefano stephan stephen steve steven stewart stig stuart sunil sven takeshi tariq ted teddy terence terrence theo
  theodore thierry thom thomas thorsten tim timothy tobias toby todd tom tomas tommy tony torsten travis trent
  trevor tristan troy tyler uli ulrich umberto uri uwe valentin vasily victor vijay vikram viktor vince vincent
  vinod vitaly vittorio vivek vlad vladimir volker volodymyr wade waldo wallace walter warren wayne wendell werner
  wilbur wilfred wilhelm willard willem william willie willy winston wladimir wolfgang woodrow xavier yair yannick
  yasser yitzhak yousef youssef yuri yusuf yves zachary zane zbigniew
`;

const FEMININE = `
  abby abigail ada adela adele adriana agatha agnes aisha alana alejandra alessandra alexa alexandra alexis alice
  alicia alina alison allison alma alyssa amanda amber amelia amina amy ana anabel anastasia angela angelica
  angelina anika anita anja ann anna annabel anne annette annie annika antonia ariana arlene ashley astrid audrey
  ava barbara bea beatrice beatriz becky belinda benedicte bernadette bernice bertha beryl bess beth bethany betsy
  betty beverley beverly bianca birgit birgitta blanca bonnie brenda bridget brigid brigitte britney britt brittany
  brooke camila camilla camille candace candice cara carina carla carly carmen carol carole caroline carolyn carrie
  catalina cate caterina catherine cathy cecilia celeste celia celine chantal charlene charlotte chelsea cheryl
  chiara chloe christa christiana christina christine cindy claire clara clare clarissa claudette claudia colette
  colleen constance consuelo cora cordelia corinne courtney cristina cynthia dagmar dahlia daisy daniela danielle
  daphne dawn deanna debbie deborah debra deirdre delia della denise diana diane dianne dina donna dora doris
  dorothea dorothy edith edna edwina effie eileen elaine eleanor elena eleni elisa elisabeth elise eliza elizabeth
  ella ellen eloise elsa elsie elvira emilia emily emma erica erika erin esmeralda esperanza estelle esther ethel
  eugenia eunice eva eve evelyn fatima faye felicia felicity fernanda fiona flavia flora frances francesca
  francoise freda frederica freya frida gabriela gabriella gabrielle gail gemma genevieve georgina geraldine gerda
  germaine gertrude gilda gillian gina ginny giovanna gisela gladys gloria grace greta gretchen gudrun gwen
  gwendolyn hanna hannah harriet hatice hattie heather hedda hedwig heidi helen helena helene helga henrietta
  hilary hilda hildegard hillary huma ida ilana ilse imogen indira ines ingeborg ingrid irene irina iris irma
  isabel isabella isabelle isobel ivanka ivy jackie jacqueline jana jane janet janice janine jasmine jeanette
  jeanne jemima jen jenna jennifer jenny jessica jill joan joanna joanne jocelyn jodi johanna josefina josephine
  joy joyce juanita judith judy julia juliana julie juliet juliette kamala karen karin karina karla katarina kate
  katerina katharina katharine kathe katherine kathleen kathryn kathy katie katja katrin katrina kay kayla keira
  kellyanne kelsey kendra kerstin khadija kimberley kimberly kirsten kirsty kitty kristen kristin kristina kristine
  laila lakshmi lana lara latifa latoya laura lauren lavinia lea leah leila lena leonora lesley leticia libby lida
  lidia liesl lilian liliana lillian lily linda lindsey lisa liz liza lizzie lois lola loretta lori lorna lorraine
  louisa louise lourdes lucia lucille lucinda lucy ludmila luisa lydia lynda lynette lynn lynne mabel madeleine
  madeline magdalena maggie maia malala malia mandy manuela mara marcela marcia margaret margarita margaux marge
  margery margit margot marguerite maria mariam marian mariana marianne maribel marie marilyn marina marisa marissa
  marjorie marlene marta martha martina mary maryam matilda maud maude maureen mavis maxine maya meera meg megan
  meghan melania melanie melinda melissa meredith michaela michelle mildred millicent mina mindy minnie mira
  miranda miriam moira mollie molly mona monica monika monique morag muriel myra myrtle nadia nadine nancy naomi
  natalia natalie natasha nell nellie nicola nicole nicolette nina nora noreen norma octavia odette olga olive
  olivia olympia oprah ottilie paige pam pamela patricia patsy patti patty paula paulette paulina pauline pearl
  peggy penelope penny perla petra petronella philippa phoebe phyllis polly portia prisca priscilla priti priya
  rachael rachel raisa ramona raquel rebecca regina renata renee rhoda rhonda rita roberta rosa rosalie rosalind
  rosalyn rosanna roseanne rosemary rosie roxanne ruby ruth sabina sabine sabrina sadie sally salma samantha sandra
  sara sarah saskia selena selma serena shamima sharon sheila shelley sheryl shirley sigrid silvia simone siobhan
  sofia solveig sonia sonja sophia sophie stacey steffi stella stephanie sue suki susan susana susanna susanne
  susie suzanne suzy svetlana sybil sylvia sylvie tabitha tamara tammy tania tanya tara tatiana tatyana teresa teri
  tess tessa thea thelma theresa therese tilda tina toni tracey trish trudy ulla ulrike ursula valentina valerie
  vanessa vera verena veronica veronika vicki vicky viola violet vivian vivienne wanda wendy whitney wilhelmina
  wilma winifred winona xenia yasmin yasmine yoko yolanda yvette yvonne zainab zelda zoe zsuzsa
`;

/** Of either gender. A name that stands in two lists is of either. */
const EITHER = `
  alex ash aubrey avery bailey billie blair cameron casey chris corey dakota dale dana darcy devon drew emerson
  frankie gale guadalupe harper hayden hong hui hyun jackie jan jean jessie jin jo jody jordan jules jun kai kelly
  kerry kim kit kris lane laurie lee leigh li lindsey mackenzie madison marlon min ming morgan nicky pat peyton
  ping quinn reese remy rene riley robbie robin rowan sage sam sandy shelby sidney skyler soo stevie sydney terry
  toby tony tracey val wei xi yan yong
`;

export const GIVEN_NAMES = givenNames({ masculine: MASCULINE, feminine: FEMININE, either: EITHER });
