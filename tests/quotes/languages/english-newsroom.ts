/**
 * Cases of the newsroom's kind: who "he" is, whose words a passive gives, which name is the fullest. Each a rule, a
 * text (paragraphs parted by " ¶ "), and what is found in it, one line a quotation: speaker, with the role in brackets
 * where one is given (— for none) | the words that stand for the speaker | the quoted words.
 */
export const NEWSROOM_CASES: [rule: string, text: string, found: string[]][] = [
  [
    'he and she of two who met',
    'Tom Becker met Maria Lund on Friday. “She is wrong,” he said. “He always says that,” she replied.',
    ['Tom Becker | he | She is wrong,', 'Maria Lund | she | He always says that,'],
  ],
  [
    'two men: the sentence’s subject',
    'Tom Becker met Hugh Price on Friday. “You are fired,” he said. Price hung up.',
    ['Tom Becker | he | You are fired,'],
  ],
  [
    'two men: a new sentence’s subject takes over',
    'Tom Becker met Hugh Price on Friday. “I told him to sell,” Becker said. ¶ Price remembers it differently. “He never said a word,” he said.',
    ['Tom Becker | Becker | I told him to sell,', 'Hugh Price | he | He never said a word,'],
  ],
  [
    'he, after a body and a place',
    'Tom Wilks served in the CIA and in New York. “It was quiet,” he said.',
    ['Tom Wilks | he | It was quiet,'],
  ],
  [
    'he: no person is named',
    'The council met in Oslo. “We will pay for every plank of it,” he said.',
    ['he | he | We will pay for every plank of it,'],
  ],
  [
    'she, after the title of her book',
    'Edith Harrow’s first book, “The Quiet Hedge,” was rejected twice. “They were right,” she recalled.',
    ['Edith Harrow | she | They were right,'],
  ],
  [
    'she: the owner of the subject',
    'Ann Lee’s boat was lost in the storm. “I never liked it,” she said.',
    ['Ann Lee | she | I never liked it,'],
  ],
  [
    'he: a new person without a name',
    '“There was no warning,” said a senior official. ¶ A second official disagreed. “The warning was clear to all of us,” he said.',
    [
      'a senior official | a senior official | There was no warning,',
      'A second official | he | The warning was clear to all of us,',
    ],
  ],
  [
    'his wife',
    'Hugh Price lost everything. “We have our lives,” his wife said. “We start again on Monday,” she added.',
    ['his wife | his wife | We have our lives,', 'his wife | she | We start again on Monday,'],
  ],
  [
    'his wife, by name',
    'Hugh Price lost everything. “We have our lives,” his wife, Joan, said. “That is enough for us,” he said.',
    ['Joan (wife) | his wife, Joan | We have our lives,', 'Hugh Price | he | That is enough for us,'],
  ],
  [
    'her daughter, behind the cue',
    'Edith Harrow died on Sunday. “My mother never stopped working,” said her daughter, Clara.',
    ['Clara (daughter) | her daughter, Clara | My mother never stopped working,'],
  ],
  [
    'offices and their bearers’ genders',
    'Senator Ida Roth met Governor Paul Kemp. The governor called it “useful to all.” The senator said it was “long.” “We talked about fish,” she said. “Mostly fish,” he said.',
    [
      'Paul Kemp (Governor) | The governor | useful to all.',
      'Ida Roth (Senator) | The senator | long.',
      'Ida Roth (Senator) | she | We talked about fish,',
      'Paul Kemp (Governor) | he | Mostly fish,',
    ],
  ],
  [
    'asked whether he would',
    'Asked whether he would go, Neil Dray said: “No.” Asked again, he said, “Ask me on Monday.”',
    ['Neil Dray | Neil Dray | No.', 'Neil Dray | he | Ask me on Monday.'],
  ],
  [
    'he: the subject of the main clause',
    'When Ann Lee pointed at the pier, Bo Ek, the captain, shrugged. “It is only wood,” he said.',
    ['Bo Ek (captain) | he | It is only wood,'],
  ],
  [
    'a heading’s words are no part of a name',
    'Offensive Things Donald Dray Said ¶ Donald Dray was calm. “I was misquoted,” Dray said.',
    ['Donald Dray | Dray | I was misquoted,'],
  ],
  [
    'an occupation before a given name',
    'Striker Leo Marsh was blunt: “It was a penalty all day long.”',
    ['Leo Marsh (Striker) | Striker Leo Marsh | It was a penalty all day long.'],
  ],
  [
    'a nickname inside a name',
    'Juan “Chico” Manrique was there. “I cried the whole time,” Manrique said.',
    ['Juan Manrique | Manrique | I cried the whole time,'],
  ],
  [
    'capital letters',
    'The World Fisheries Council (WFC) met on Monday. “Stocks have collapsed,” the WFC said. “Governments must act,” the council added.',
    [
      'World Fisheries Council | the WFC | Stocks have collapsed,',
      'World Fisheries Council | the council | Governments must act,',
    ],
  ],
  [
    'a body’s long name',
    'The National Union of Dockers said the offer was “an insult to all.”',
    ['National Union of Dockers | The National Union of Dockers | an insult to all.'],
  ],
  [
    '“another” as a speaker',
    '“It is over,” one source said. “She has gone,” said another.',
    ['one source | one source | It is over,', 'another | another | She has gone,'],
  ],
  [
    'the novelist who',
    'Edith Harrow, the novelist who called the village “a conspiracy with a church in it,” has died.',
    ['Edith Harrow (novelist) | who | a conspiracy with a church in it,'],
  ],
  [
    'captain of the ferry, who',
    'The night was calm for Bo Ek, captain of the ferry, who called it “a bad joke.”',
    ['Bo Ek (captain of the ferry) | who | a bad joke.'],
  ],
  [
    'a year is no speaker',
    'Sir Colin Dray, who in the 1980s called prisons “universities of crime,” died on Sunday.',
    ['Colin Dray | Sir Colin Dray | universities of crime,'],
  ],
  [
    'a passive without its agent',
    'The flood has been described as “the worst in a hundred years.”',
    ['— | — | the worst in a hundred years.'],
  ],
  [
    'a passive with its agent',
    'The plan was dismissed as “a gift to builders” by ministers.',
    ['ministers | ministers | a gift to builders'],
  ],
  [
    'known as, and called by',
    'The rule, known as “Open Shore,” was once called “unworkable for everybody” by farmers.',
    ['farmers | farmers | unworkable for everybody'],
  ],
  ['were told', 'Reporters were told “there is nothing to see here.”', ['— | — | there is nothing to see here.']],
  [
    'what a court heard',
    'A man who painted a statue “wanted to be noticed,” a court heard.',
    ['— | — | wanted to be noticed,'],
  ],
  ['dismissed as a name', 'Bo Ek referred to the mayor as “Old Tom.”', ['Bo Ek | Bo Ek | Old Tom.']],
  ['cries of', 'The mayor was met with cries of “Shame!” from the pier.', ['— | — | Shame!']],
  [
    'a verb left out in the second clause',
    'Critics called it “a stunt”; supporters, “a stroke of genius.”',
    ['Critics | Critics | a stunt', 'supporters | supporters | a stroke of genius.'],
  ],
  [
    'in the words of',
    'It was, in the words of the chief inspector, “a failure from top to bottom.”',
    ['the chief inspector | the chief inspector | a failure from top to bottom.'],
  ],
  [
    'was quoted as saying',
    '“It is over for us,” Alan Moreau was quoted as saying by the paper.',
    ['Alan Moreau | Alan Moreau | It is over for us,'],
  ],
  [
    'what critics describe',
    'What critics describe as “a land grab” began last year.',
    ['critics | critics | a land grab'],
  ],
  [
    'as somebody puts it',
    'As the captain’s doctor put it, “he could not be hurried.”',
    ['the captain’s doctor | the captain’s doctor | he could not be hurried.'],
  ],
  [
    'a note pinned to the door',
    'A note pinned to the door read: “Back in five minutes.”',
    ['A note | A note | Back in five minutes.'],
  ],
  [
    '“some” as a speaker',
    'Some call it “the great wash of the north.”',
    ['Some | Some | the great wash of the north.'],
  ],
  [
    'a group that called for',
    'A group of rabbis called for calm and said it was “a dark day.”',
    ['A group of rabbis | A group of rabbis | a dark day.'],
  ],
  [
    'plural owners',
    'Doctors’ groups disagreed, calling the plan “a step back.”',
    ['Doctors’ groups | Doctors’ groups | a step back.'],
  ],
  [
    'a plural’s apostrophe is no closing mark',
    '‘The players’ union is furious,’ said Mick Hart. ‘It’s a disgrace that the clubs’ owners weren’t told.’',
    [
      'Mick Hart | Mick Hart | The players’ union is furious,',
      'Mick Hart | Mick Hart | It’s a disgrace that the clubs’ owners weren’t told.',
    ],
  ],
  [
    'who asks is not the listener',
    '“Why now?” asked Ines Faro. “Why not before the vote?”',
    ['Ines Faro | Ines Faro | Why now?', 'Ines Faro | Ines Faro | Why not before the vote?'],
  ],
  [
    'a speaker whose surname is a verb',
    '“They told us to wait,” said Omar Said, whose brother is missing.',
    ['Omar Said | Omar Said | They told us to wait,'],
  ],
  [
    'a signature in the same paragraph',
    '“No comment on that today.” — Ray Stiles, club owner',
    ['Ray Stiles | Ray Stiles | No comment on that today.'],
  ],
  [
    'a paragraph that ends with its cue and name',
    'It was only fog, said Ann Lee ¶ “We drifted for an hour and more.”',
    ['Ann Lee | Ann Lee | We drifted for an hour and more.'],
  ],
  [
    'a word that points forward is no speaker',
    'Good information still helps. “The truth is not as loud as the lie.”',
    ['— | — | The truth is not as loud as the lie.'],
  ],
  [
    'a month’s name that is a surname',
    'Theresa May came home in March. ¶ “We leave in May,” May said on Tuesday.',
    ['Theresa May | May | We leave in May,'],
  ],
  [
    'a verb’s form that is a surname',
    'George Will writes columns. ¶ While Will acknowledges “the appeal of a forceful man,” he stays away.',
    ['George Will | Will | the appeal of a forceful man,'],
  ],
  [
    'an office between a party and a name',
    'Democratic presidential candidate Ida Roth is insisting that she has “grown the party by a third.”',
    [
      'Ida Roth (Democratic presidential candidate) | Democratic presidential candidate Ida Roth | grown the party by a third.',
    ],
  ],
  [
    'a place before the office',
    '“We are all props,” said Virginia delegate Bo Ek, angered by the vote.',
    ['Bo Ek (Virginia delegate) | Virginia delegate Bo Ek | We are all props,'],
  ],
  [
    'a supporter is not the person supported',
    '“I like him,” said one Holm supporter, Ann Lee.',
    ['Ann Lee (Holm supporter) | one Holm supporter, Ann Lee | I like him,'],
  ],
  [
    'an aide without a name is not the person named with him',
    'Lars Holm lost. ¶ “He is angry,” one Holm aide said.',
    ['one Holm aide | one Holm aide | He is angry,'],
  ],
  [
    'an office without a name',
    '“It will be hard,” said a longtime GOP data expert who worked for a rival.',
    ['a longtime GOP data expert | a longtime GOP data expert | It will be hard,'],
  ],
  [
    'two offices',
    '“I warn you,” the Florida senator and Republican presidential candidate said in a statement.',
    [
      'the Florida senator and Republican presidential candidate | the Florida senator and Republican presidential candidate | I warn you,',
    ],
  ],
  [
    'known as',
    '“There was no order,” said the base chief known as Bob, speaking in public.',
    ['Bob | the base chief known as Bob | There was no order,'],
  ],
  [
    'close to',
    '“It is the emails,” said a person close to the Holms.',
    ['a person close to the Holms | a person close to the Holms | It is the emails,'],
  ],
  [
    'a spokeswoman with her body',
    '“We wait,” a spokeswoman for the Department of Health said.',
    ['a spokeswoman for the Department of Health | a spokeswoman for the Department of Health | We wait,'],
  ],
  [
    'somebody’s chief of staff',
    '“We wait,” said Mayor Ida Roth’s chief of staff, Ann Lee.',
    ['Ann Lee (Mayor Ida Roth’s chief of staff) | Mayor Ida Roth’s chief of staff, Ann Lee | We wait,'],
  ],
  [
    'a bank’s governor',
    '“Rates stay,” said Bank of Norway governor Ida Roth.',
    ['Ida Roth (Bank of Norway governor) | Bank of Norway governor Ida Roth | Rates stay,'],
  ],
  [
    'a paper’s writer',
    'The New Harbour’s Jeet Heer saw it. ¶ Heer called it “a populist mask over nothing.”',
    ['Jeet Heer | Heer | a populist mask over nothing.'],
  ],
  [
    'a body is named once, however often',
    'The Oslo Board of Elections met. The Oslo Board of Elections ruled. ¶ “He is a citizen,” the board said.',
    ['Oslo Board of Elections | the board | He is a citizen,'],
  ],
  [
    'two whom the article does not name elsewhere',
    '“We are ready,” Ek and Lee said together.',
    ['Ek and Lee | Ek and Lee | We are ready,'],
  ],
  [
    'the place where it was said is no speaker',
    'Lars Holm could not recall it, but in a later interview said he had “a very bad moment” there.',
    ['Lars Holm | Lars Holm | a very bad moment'],
  ],
  [
    'a participle behind a noun is no part of the mention',
    'A campaign TV ad released Thursday accuses Holm of “a pattern that stretches back decades.”',
    ['A campaign TV ad | A campaign TV ad | a pattern that stretches back decades.'],
  ],
  [
    'a number before a description',
    '“We like him,” 72 percent of Democrats said in a poll.',
    ['72 percent of Democrats | 72 percent of Democrats | We like him,'],
  ],
  ['a given name that ends as an adverb', 'Emily Holm came. ¶ “We wait,” Holm said.', ['Emily Holm | Holm | We wait,']],
  ['a given name that ends as a participle', 'Ted Ek came. ¶ “We wait,” Ek said.', ['Ted Ek | Ek | We wait,']],
  ['an adverb at the start is no name', '“We wait,” Kelly said.', ['Kelly | Kelly | We wait,']],
  [
    'the place before a name known already',
    'Lars Holm came. In Wisconsin Holm left. ¶ “We wait,” Holm said.',
    ['Lars Holm | Holm | We wait,'],
  ],
  [
    'two, one with an age',
    'Ann Lee came. ¶ “We wait,” Lee and 24-year-old Bo Ek said.',
    ['Ann Lee and Bo Ek | Lee and 24-year-old Bo Ek | We wait,'],
  ],
  [
    'a compound office',
    '“Who paid?” co-anchor Ida Roth asked. ¶ Co-anchor Ida Roth asked: “Who else paid for it?”',
    ['Ida Roth | Ida Roth | Who paid?', 'Ida Roth | Co-anchor Ida Roth | Who else paid for it?'],
  ],
  ['a name before a noun is no given name', 'The Ek Train left. Ek won. ¶ “We wait,” Ek said.', ['Ek | Ek | We wait,']],
  [
    'a name that ends as a participle',
    'Khaled Al-Maeena came. ¶ “We wait,” Al-Maeena said.',
    ['Khaled Al-Maeena | Al-Maeena | We wait,'],
  ],
  [
    'a ministry between office and name',
    'Minister of Education Stefania Roth came. ¶ “We wait,” Roth said.',
    ['Stefania Roth (Minister of Education) | Roth | We wait,'],
  ],
  [
    'the owner of a paper is no part of a name',
    '“We condemn it,” People’s Daily said in an editorial.',
    ['People’s Daily | People’s Daily | We condemn it,'],
  ],
  [
    'an office in capitals, and then its bearer',
    'The company’s CEO, Ann Lee, called it “a historic day for all of us.”',
    ['Ann Lee (company’s CEO) | The company’s CEO, Ann Lee | a historic day for all of us.'],
  ],
  [
    'an ambassador to',
    '“It is a plan,” China’s ambassador to Britain Liu Xiaoming said.',
    ['Liu Xiaoming (ambassador to Britain) | China’s ambassador to Britain Liu Xiaoming | It is a plan,'],
  ],
  [
    'a house’s speaker',
    '“We wait,” Speaker of the House Rep. Lars Holm (R-Ohio) said.',
    ['Lars Holm (House Rep.) | Speaker of the House Rep. Lars Holm | We wait,'],
  ],
  [
    'a league’s leader, by name',
    '“We wait,” the leader of the Harbour League, Jonathan Green, said.',
    ['Jonathan Green | Jonathan Green | We wait,'],
  ],
  [
    '“master of ceremonies” is an office before a name',
    '“We wait,” said master of ceremonies Bo Ek.',
    ['Bo Ek | master of ceremonies Bo Ek | We wait,'],
  ],
  [
    'a whole name that stands in one place only',
    'Ek came. ¶ “We wait,” said co-host Stu Ek.',
    ['Stu Ek | co-host Stu Ek | We wait,'],
  ],
  [
    'a thing that is shown is no speaker',
    'The movie shows Bo Ek asking “why nobody had come for them.”',
    ['The movie | The movie | why nobody had come for them.'],
  ],
  [
    'an office with an abbreviation in it',
    '“We wait,” said Bo Ek, a former chief of staff to Sen. Ida Roth.',
    ['Bo Ek (former chief of staff to Sen. Ida Roth) | Bo Ek | We wait,'],
  ],
  [
    'an office ends before a title',
    '“We wait,” said Bo Ek, the author of “Ferries of the North.”',
    ['Bo Ek (author) | Bo Ek | We wait,'],
  ],
  ['a verb is no office', '“We wait,” said Bo Ek, questioning the governor’s record.', ['Bo Ek | Bo Ek | We wait,']],
  ['another person is no office', '“We wait,” said Bo Ek, Sen. Ida Roth and others.', ['Bo Ek | Bo Ek | We wait,']],
  [
    'a participle that is part of an office',
    '“We wait,” said the acting managing director, Bo Ek.',
    ['Bo Ek (acting managing director) | the acting managing director, Bo Ek | We wait,'],
  ],
  [
    'a verb is no part of an office',
    'In a speech denouncing former mayor Bo Ek nothing was said. ¶ “We wait,” Ek said.',
    ['Bo Ek (former mayor) | Ek | We wait,'],
  ],
  [
    'British ranks',
    'Det Insp Sarah Holm, of Kent Police, said: “We want witnesses.”',
    ['Sarah Holm (Det Insp) | Det Insp Sarah Holm | We want witnesses.'],
  ],
  [
    'the person whom an agency quotes',
    'The Yonder news agency quoted an official as saying: “The launch failed.”',
    ['an official | an official | The launch failed.'],
  ],
  [
    'an author of a university',
    '“We were surprised,” says co-author Bo Ek of the University of Oslo.',
    ['Bo Ek | co-author Bo Ek of the University of Oslo | We were surprised,'],
  ],
  [
    'signs that people carry',
    'Protesters carried signs reading “Justice for Bo Ek” outside.',
    ['signs | signs | Justice for Bo Ek'],
  ],
  [
    'two with their parties',
    'Rep. Bo Ek, D-Ohio, and Sen. Ann Lee, R-Utah, said that the bill was “dead on arrival.”',
    ['Ann Lee (Sen.) | Sen. Ann Lee | dead on arrival.'],
  ],
  [
    'a spokeswoman for trade',
    'The Commission’s spokeswoman for trade, Miriam Holm, called it “unjustified and harmful.”',
    ['Miriam Holm | Miriam Holm | unjustified and harmful.'],
  ],
  [
    'a witness',
    '“I saw smoke,” said Bo Ek, a 34-year-old witness.',
    ['Bo Ek (34-year-old witness) | Bo Ek | I saw smoke,'],
  ],
  [
    'two clauses, two speakers',
    'The union called it “a disaster waiting to happen,” while the operator insisted it was “entirely safe.”',
    ['The union | The union | a disaster waiting to happen,', 'the operator | the operator | entirely safe.'],
  ],
  [
    'the subject of “has a message”',
    'To critics who say so, Holm has a simple message: “Look at the record.”',
    ['Holm | Holm | Look at the record.'],
  ],
  [
    'the owner of a message',
    'Lars Holm’s message to critics: “Look at the record.”',
    ['Lars Holm | Lars Holm’s | Look at the record.'],
  ],
  [
    'the owner of an answer',
    '“No comment at all” was Lars Holm’s only answer.',
    ['Lars Holm | Lars Holm’s | No comment at all'],
  ],
  ['“was all he would say”', '“No comment,” was all Lars Holm would say.', ['Lars Holm | Lars Holm | No comment,']],
  [
    'the subject before a sentence without a cue',
    'When asked whether it was safe, Lars Holm shrugged. “Who knows about that?”',
    ['Lars Holm | Lars Holm | Who knows about that?'],
  ],
  [
    'a source close to somebody',
    'A source close to Mrs Holm said: “She has been clear.”',
    ['A source close to Mrs Holm | A source close to Mrs Holm | She has been clear.'],
  ],
  [
    '“one senior Tory MP” is no name',
    'One senior Tory MP said: “She is finished.”',
    ['One senior Tory MP | One senior Tory MP | She is finished.'],
  ],
  [
    '“through a spokesman” is not the speaker’s office',
    'Through a spokesman, Ida Roth called it “a waste of public money.”',
    ['Ida Roth | Ida Roth | a waste of public money.'],
  ],
  [
    '“is how he described it”',
    '“A waste of money” is how Lars Holm described it.',
    ['Lars Holm | Lars Holm | A waste of money'],
  ],
  [
    'a verb of naming left out before “as”',
    'Ida Roth has described it as “a waste of public money,” and Lars Holm as “money well spent by all.”',
    ['Ida Roth | Ida Roth | a waste of public money,', 'Lars Holm | Lars Holm | money well spent by all.'],
  ],
  [
    'an adviser is not the person advised',
    'Lars Holm lost. ¶ “He is done,” said a longtime adviser to Lars Holm.',
    ['a longtime adviser to Lars Holm | a longtime adviser to Lars Holm | He is done,'],
  ],
  [
    'an ambassador without a name',
    '“It is a plan,” China’s ambassador to Britain said.',
    ['China’s ambassador to Britain | China’s ambassador to Britain | It is a plan,'],
  ],
  [
    'a surname that is an office',
    'Ken Doctor writes. ¶ “We wait,” veteran analyst Ken Doctor said.',
    ['Ken Doctor (veteran analyst) | veteran analyst Ken Doctor | We wait,'],
  ],
  [
    'a description with an owner',
    '“We wait,” Holm’s now-deceased father told her.',
    ['Holm’s now-deceased father | Holm’s now-deceased father | We wait,'],
  ],
  [
    'a surname that ends as an office',
    '“We wait,” Rob Goldman, President Harbour North America, said.',
    ['Rob Goldman | Rob Goldman | We wait,'],
  ],
  [
    'the last two words of a longer name',
    'Aung San Suu Kyi came. ¶ “We wait,” Suu Kyi said.',
    ['Aung San Suu Kyi | Suu Kyi | We wait,'],
  ],
  [
    'particles in a row',
    'Ursula von der Leyen said: “We wait.” ¶ Von der Leyen said: “We go.”',
    ['Ursula von der Leyen | Ursula von der Leyen | We wait.', 'Ursula von der Leyen | Von der Leyen | We go.'],
  ],
  [
    'initials without a space',
    'Author J.K. Holm tweeted: “I never forget.”',
    ['J.K. Holm (Author) | Author J.K. Holm | I never forget.'],
  ],
  ['U.S. is no initials', 'He left the U.S. Holm said: “We wait.”', ['Holm | U.S. Holm | We wait.']],
  [
    'two occupations of one person',
    'The actor and writer Ida Roth called it “a letter of love to Oslo.”',
    ['Ida Roth (actor and writer) | Ida Roth | a letter of love to Oslo.'],
  ],
];
