/** German: one case for each shape of a sentence that newspapers use. */

/** A name for the rule, a text, and what is found in it: speaker (and role) | cue | the quoted words. */
export const GERMAN_CASES: [rule: string, text: string, found: string[]][] = [
  // The cue behind the quotation.
  ['verb and name', '„Die Brücke ist gesperrt“, sagte Karin Holm.', ['Karin Holm | sagte | Die Brücke ist gesperrt']],
  ['without a comma', '„Wir warten auf das Eis.“ sagte Karin Holm.', ['Karin Holm | sagte | Wir warten auf das Eis.']],
  ['so and a name', '„Die Brücke ist gesperrt“, so Karin Holm.', ['Karin Holm | so | Die Brücke ist gesperrt']],
  [
    'wie, a name, a verb',
    '„Die Brücke bleibt zu“, wie Karin Holm erklärte.',
    ['Karin Holm | erklärte | Die Brücke bleibt zu'],
  ],
  [
    'an office',
    '„Die Brücke bleibt zu“, teilte der Sprecher des Hafenamtes mit.',
    ['der Sprecher des Hafenamtes | teilte | Die Brücke bleibt zu'],
  ],
  ['a separable verb', '„Wir prüfen das“, kündigte Bo Ek am Montag an.', ['Bo Ek | kündigte | Wir prüfen das']],
  ['a time between verb and name', '„Wir prüfen das“, sagte am Montag Bo Ek.', ['Bo Ek | sagte | Wir prüfen das']],
  [
    'a place between verb and name',
    '„Wir prüfen das“, sagte in Kiel der Bürgermeister Bo Ek.',
    ['Bo Ek (Bürgermeister) | sagte | Wir prüfen das'],
  ],
  [
    'an adverb between verb and name',
    '„Wir prüfen das“, betonte anschließend Bo Ek.',
    ['Bo Ek | betonte | Wir prüfen das'],
  ],
  ['the listener behind the name', '„Wir prüfen das“, sagte Bo Ek dem Hafenblatt.', ['Bo Ek | sagte | Wir prüfen das']],
  ['a question', '„Wann kommt das Eis?“, fragte Karin Holm.', ['Karin Holm | fragte | Wann kommt das Eis?']],
  [
    'a particle in a name',
    '„Das Eis kommt bald“, sagte Ursula von der Marsch.',
    ['Ursula von der Marsch | sagte | Das Eis kommt bald'],
  ],
  ['a doctor', '„Das Eis kommt bald“, sagte Dr. Karin Holm.', ['Karin Holm | sagte | Das Eis kommt bald']],
  ['a party in brackets', '„Das Eis kommt bald“, sagte Karin Holm (CDU).', ['Karin Holm | sagte | Das Eis kommt bald']],
  // The cue before the quotation.
  [
    'name, verb, colon',
    'Karin Holm sagte: „Die Brücke bleibt heute zu.“',
    ['Karin Holm | sagte | Die Brücke bleibt heute zu.'],
  ],
  [
    'verb second behind a time',
    'Am Montag sagte Karin Holm: „Die Brücke bleibt heute zu.“',
    ['Karin Holm | sagte | Die Brücke bleibt heute zu.'],
  ],
  [
    'verb second behind a phrase',
    'In einem Brief schrieb Karin Holm: „Die Brücke bleibt heute zu.“',
    ['Karin Holm | schrieb | Die Brücke bleibt heute zu.'],
  ],
  [
    'an object first',
    'Den Vorwurf wies Karin Holm zurück: „Die Brücke ist heute sicher.“',
    ['Karin Holm | wies | Die Brücke ist heute sicher.'],
  ],
  [
    'a thing first',
    'Die Kritik wies der Bürgermeister zurück: „Die Brücke ist heute sicher.“',
    ['der Bürgermeister | wies | Die Brücke ist heute sicher.'],
  ],
  [
    'a clause first',
    'Als das Eis kam, sagte Karin Holm: „Die Brücke bleibt heute zu.“',
    ['Karin Holm | sagte | Die Brücke bleibt heute zu.'],
  ],
  [
    'an apposition',
    'Karin Holm, die Leiterin des Hafens, sagte: „Die Brücke bleibt heute zu.“',
    ['Karin Holm (Leiterin des Hafens) | sagte | Die Brücke bleibt heute zu.'],
  ],
  [
    'an apposition that is the name',
    'Der Leiter des Hafens, Bo Ek, sagte: „Die Brücke bleibt heute zu.“',
    ['Bo Ek | sagte | Die Brücke bleibt heute zu.'],
  ],
  [
    'perfect',
    'Karin Holm hat am Montag erklärt: „Die Brücke bleibt heute zu.“',
    ['Karin Holm | erklärt | Die Brücke bleibt heute zu.'],
  ],
  [
    'perfect behind a time',
    'Am Montag hatte Bo Ek gesagt: „Die Brücke bleibt heute zu.“',
    ['Bo Ek | gesagt | Die Brücke bleibt heute zu.'],
  ],
  [
    'a second verb',
    'Karin Holm lobte die Stadt und sagte: „Die Brücke ist heute sicher.“',
    ['Karin Holm | sagte | Die Brücke ist heute sicher.'],
  ],
  // Mixed quotations.
  [
    'a fragment behind dass',
    'Karin Holm sagte, dass die Brücke „heute nicht mehr sicher“ sei.',
    ['Karin Holm | sagte | heute nicht mehr sicher'],
  ],
  [
    'a fragment in reported speech',
    'Karin Holm sagte, die Brücke sei „heute nicht mehr sicher“.',
    ['Karin Holm | sagte | heute nicht mehr sicher'],
  ],
  [
    'a naming verb',
    'Karin Holm nannte die Brücke „eine Schande für die Stadt“.',
    ['Karin Holm | nannte | eine Schande für die Stadt'],
  ],
  [
    'als … bezeichnet',
    'Karin Holm hat die Brücke als „eine Schande für die Stadt“ bezeichnet.',
    ['Karin Holm | bezeichnet | eine Schande für die Stadt'],
  ],
  [
    'the quotation first',
    '„Eine Schande für die Stadt“ nannte Karin Holm die Brücke.',
    ['Karin Holm | nannte | Eine Schande für die Stadt'],
  ],
  [
    'sprach von',
    'Bo Ek sprach von „einem schlechten Tag für die Stadt“.',
    ['Bo Ek | sprach | einem schlechten Tag für die Stadt'],
  ],
  [
    'a passive with von',
    'Die Brücke wurde von Bo Ek als „Schande für die ganze Stadt“ bezeichnet.',
    ['Bo Ek | bezeichnet | Schande für die ganze Stadt'],
  ],
  [
    'a passive without a speaker',
    'Die Brücke wurde als „Schande für die ganze Stadt“ bezeichnet.',
    ['— | — | Schande für die ganze Stadt'],
  ],
  [
    'a relative clause',
    'Der Bürgermeister, der die Brücke „eine Schande für die Stadt“ nannte, ging.',
    ['Der Bürgermeister | nannte | eine Schande für die Stadt'],
  ],
  [
    'an opinion',
    'Karin Holm ist der Meinung, dass die Brücke „nicht mehr zu retten“ ist.',
    ['Karin Holm | Meinung | nicht mehr zu retten'],
  ],
  [
    'the sentence’s end',
    'Die Brücke sei „heute nicht mehr sicher“ und werde gesperrt, sagte Karin Holm.',
    ['Karin Holm | sagte | heute nicht mehr sicher'],
  ],
  [
    'a source before a comma',
    'Die Brücke sei, so Karin Holm, „heute nicht mehr sicher“.',
    ['Karin Holm | so | heute nicht mehr sicher'],
  ],
  // Sources.
  ['laut', 'Laut Bo Ek ist die Brücke „heute nicht mehr sicher“.', ['Bo Ek | Laut | heute nicht mehr sicher']],
  [
    'nach Angaben',
    'Nach Angaben der Polizei war der Fahrer „nicht mehr ansprechbar“.',
    ['der Polizei | Nach Angaben | nicht mehr ansprechbar'],
  ],
  [
    'nach Ansicht',
    'Nach Ansicht von Karin Holm ist die Brücke „heute nicht mehr sicher“.',
    ['Karin Holm | Nach Ansicht | heute nicht mehr sicher'],
  ],
  [
    'zufolge',
    'Der Polizei zufolge war der Fahrer „nicht mehr ansprechbar“.',
    ['Der Polizei | zufolge | nicht mehr ansprechbar'],
  ],
  [
    'heißt es in',
    '„Die Brücke bleibt zu“, heißt es in einer Mitteilung des Hafenamtes.',
    ['einer Mitteilung des Hafenamtes | heißt | Die Brücke bleibt zu'],
  ],
  [
    'in … heißt es',
    'In einer Mitteilung des Hafenamtes heißt es: „Die Brücke bleibt zu.“',
    ['einer Mitteilung des Hafenamtes | heißt | Die Brücke bleibt zu.'],
  ],
  [
    'who is quoted',
    'Karin Holm wird mit den Worten zitiert: „Die Brücke bleibt heute zu.“',
    ['Karin Holm | zitiert | Die Brücke bleibt heute zu.'],
  ],
  [
    'who is quoted by a paper',
    'Das Hafenblatt zitiert Karin Holm mit den Worten: „Die Brücke bleibt zu.“',
    ['Karin Holm | zitiert | Die Brücke bleibt zu.'],
  ],
  // Who is meant.
  [
    'er: the man told of last',
    'Bürgermeister Ole Berg kam zum Hafen. ¶ „Wir warten auf das Eis“, sagte er.',
    ['Ole Berg (Bürgermeister) | sagte | Wir warten auf das Eis'],
  ],
  [
    'sie: the woman told of last',
    'Karin Holm traf Ole Berg. ¶ „Wir warten auf das Eis“, sagte sie.',
    ['Karin Holm | sagte | Wir warten auf das Eis'],
  ],
  [
    'a feminine office',
    'Ministerin Karin Holm traf Ole Berg. ¶ „Wir warten auf das Eis“, sagte die Ministerin.',
    ['Karin Holm (Ministerin) | sagte | Wir warten auf das Eis'],
  ],
  [
    'a surname',
    'Karin Holm wohnt am Fluss. ¶ „Wir warten auf das Eis“, sagte Holm.',
    ['Karin Holm | sagte | Wir warten auf das Eis'],
  ],
  [
    'an office written together',
    'Verkehrsminister Bo Ek kam. ¶ „Wir warten auf das Eis“, sagte Ek.',
    ['Bo Ek (Verkehrsminister) | sagte | Wir warten auf das Eis'],
  ],
  [
    'a party’s man',
    'CDU-Chef Bo Ek sagte: „Wir warten auf das Eis im Hafen.“',
    ['Bo Ek (CDU-Chef) | sagte | Wir warten auf das Eis im Hafen.'],
  ],
  [
    'he goes on',
    'Karin Holm sagte: „Die Brücke ist zu.“ Sie sei „heute nicht mehr sicher“.',
    ['Karin Holm | sagte | Die Brücke ist zu.', 'Karin Holm | sagte | heute nicht mehr sicher'],
  ],
  [
    'reported speech over sentences',
    'Bo Ek sagte, die Brücke bleibe zu. Das sei „ein schlechter Tag für die Stadt“.',
    ['Bo Ek | sagte | ein schlechter Tag für die Stadt'],
  ],
  [
    'a name with a title written together, then the surname alone',
    'Innenministerin Karin Holm kam. ¶ Holm sprach von „einem schlechten Tag für die Stadt“.',
    ['Karin Holm (Innenministerin) | sprach | einem schlechten Tag für die Stadt'],
  ],
  [
    'he is the one who is quoted, not the one whom he told',
    'Martin Ek traf Karin Holm. ¶ Er sagte ihr: „Die Brücke bleibt heute zu.“',
    ['Martin Ek | sagte | Die Brücke bleibt heute zu.'],
  ],
  // Marks.
  ['»…«', '»Die Brücke ist gesperrt«, sagte Karin Holm.', ['Karin Holm | sagte | Die Brücke ist gesperrt']],
  [
    '«…», as in Switzerland',
    '«Die Brücke ist gesperrt», sagte Karin Holm.',
    ['Karin Holm | sagte | Die Brücke ist gesperrt'],
  ],
  ['straight marks', '"Die Brücke ist gesperrt", sagte Karin Holm.', ['Karin Holm | sagte | Die Brücke ist gesperrt']],
  [
    'marks within marks',
    '„Er sagte ‚niemals‘ zu mir“, sagte Karin Holm.',
    ['Karin Holm | sagte | Er sagte ‚niemals‘ zu mir'],
  ],
  [
    'a quotation interrupted by its cue',
    '„Wir sperren die Brücke“, sagte Bo Ek, „und öffnen sie nach dem Eis.“',
    ['Bo Ek | sagte | Wir sperren die Brücke … und öffnen sie nach dem Eis.'],
  ],
  [
    'a quotation over paragraphs',
    'Bo Ek sagte: „Die Brücke bleibt zu. ¶ „Das Eis ist noch da.“',
    ['Bo Ek | sagte | Die Brücke bleibt zu. … Das Eis ist noch da.'],
  ],
  // Words in marks that are no quotations.
  ['the name of a paper', 'Im Magazin „Der Hafen“ stand nichts davon.', []],
  ['a name behind an article', 'Der „Hafenpreis für gute Fahrt“ geht an Karin Holm.', []],
  [
    'a paper as the listener',
    'Karin Holm sagte dem „Hafenblatt“, die Brücke sei „heute nicht mehr sicher“.',
    ['Karin Holm | sagte | heute nicht mehr sicher'],
  ],
  ['a word in marks', 'Sie gingen über die sogenannte „Eisbrücke“ nach Hause.', []],
  ['a title', 'Der Film „Am Ende des Hafens“ läuft im Kino.', []],
  // Sentences.
  [
    'an ordinal ends no sentence',
    'Am 3. März sagte Karin Holm: „Die Brücke bleibt heute zu.“',
    ['Karin Holm | sagte | Die Brücke bleibt heute zu.'],
  ],
  [
    'an abbreviation ends no sentence',
    'Bo Ek sagte u.a., die Brücke sei „heute nicht mehr sicher“.',
    ['Bo Ek | sagte | heute nicht mehr sicher'],
  ],
  [
    'an adverb with a capital is no name',
    'Künftig werde die Brücke „nur noch im Sommer“ geöffnet, erklärte Bo Ek.',
    ['Bo Ek | erklärte | nur noch im Sommer'],
  ],
  [
    'two speakers',
    '„Die Brücke ist zu“, sagten Karin Holm und Bo Ek.',
    ['Karin Holm und Bo Ek | sagten | Die Brücke ist zu'],
  ],
  ['nobody: man', '„Die Brücke ist zu“, hieß es.', ['— | — | Die Brücke ist zu']],
];
