/** French: one case for each shape of a sentence that newspapers use. */

/** A name for the rule, a text, and what is found in it: speaker (and role) | cue | the quoted words. */
export const FRENCH_CASES: [rule: string, text: string, found: string[]][] = [
  // The cue behind the quotation.
  ['a déclaré and a name', '« Le pont est fermé », a déclaré Karine Ek.', ['Karine Ek | déclaré | Le pont est fermé']],
  ['a title', '« Le pont est fermé », a déclaré M. Dupont.', ['Dupont | déclaré | Le pont est fermé']],
  ['the present', '« Le pont est fermé », affirme Karine Ek.', ['Karine Ek | affirme | Le pont est fermé']],
  ['the imperfect', '« Le pont est fermé », déclarait Karine Ek.', ['Karine Ek | déclarait | Le pont est fermé']],
  ['the past historic', '« Le pont est fermé », déclara Karine Ek.', ['Karine Ek | déclara | Le pont est fermé']],
  ['an office', '« Le pont est fermé », a indiqué le maire.', ['le maire | indiqué | Le pont est fermé']],
  [
    'an office with a name',
    '« Le pont est fermé », a indiqué le maire Paul Ek.',
    ['Paul Ek (maire) | indiqué | Le pont est fermé'],
  ],
  [
    'a name with an apposition',
    '« Le pont est fermé », explique Paul Ek, maire de Brest.',
    ['Paul Ek (maire de Brest) | explique | Le pont est fermé'],
  ],
  ['an elided article', '« Le pont est fermé », a assuré l’avocat.', ['l’avocat | assuré | Le pont est fermé']],
  ['-t-il', 'Paul Ek est arrivé. ¶ « Le pont est fermé », assure-t-il.', ['Paul Ek | assure | Le pont est fermé']],
  [
    '-t-elle',
    'Karine Ek est arrivée. ¶ « Le pont est fermé », explique-t-elle.',
    ['Karine Ek | explique | Le pont est fermé'],
  ],
  [
    'a-t-il déclaré',
    'Paul Ek est arrivé. ¶ « Le pont est fermé », a-t-il déclaré.',
    ['Paul Ek | déclaré | Le pont est fermé'],
  ],
  [
    'a-t-elle ajouté, with an adverb',
    'Karine Ek est arrivée. ¶ « Le pont est fermé », a-t-elle également ajouté.',
    ['Karine Ek | ajouté | Le pont est fermé'],
  ],
  ['a reflexive verb', '« Le pont est fermé ! », s’est exclamé Paul Ek.', ['Paul Ek | exclamé | Le pont est fermé !']],
  [
    'a reflexive verb in the present',
    '« Le pont est fermé ! », s’indigne Karine Ek.',
    ['Karine Ek | indigne | Le pont est fermé !'],
  ],
  ['a question', '« Quand partez-vous ? », demande Karine Ek.', ['Karine Ek | demande | Quand partez-vous ?']],
  ['curly double marks', '“Le pont est fermé”, a déclaré Karine Ek.', ['Karine Ek | déclaré | Le pont est fermé']],
  ['straight marks', '"Le pont est fermé", a déclaré Karine Ek.', ['Karine Ek | déclaré | Le pont est fermé']],
  ['marks without spaces', '«Le pont est fermé», a déclaré Karine Ek.', ['Karine Ek | déclaré | Le pont est fermé']],
  [
    'the listener',
    '« Le pont est fermé », a confié Karine Ek au Télégramme.',
    ['Karine Ek | confié | Le pont est fermé'],
  ],
  [
    'a time behind the name',
    '« Le pont est fermé », a déclaré Karine Ek mardi.',
    ['Karine Ek | déclaré | Le pont est fermé'],
  ],
  [
    'two speakers',
    '« Le pont est fermé », expliquent Karine Ek et Paul Roy.',
    ['Karine Ek et Paul Roy | expliquent | Le pont est fermé'],
  ],
  ['a plural', '« Le pont est fermé », regrettent les syndicats.', ['les syndicats | regrettent | Le pont est fermé']],
  [
    'selon behind',
    'Le pont est « fermé pour toute la saison », selon Karine Ek.',
    ['Karine Ek | selon | fermé pour toute la saison'],
  ],
  // Cues inside of the marks.
  [
    'a cue inside the marks',
    '« Nous partons, a déclaré Karine Ek, et nous reviendrons demain. »',
    ['Karine Ek | déclaré | Nous partons … et nous reviendrons demain.'],
  ],
  [
    '-t-il inside the marks',
    'Paul Ek est arrivé. ¶ « Nous partons, assure-t-il, et nous reviendrons demain. »',
    ['Paul Ek | assure | Nous partons … et nous reviendrons demain.'],
  ],
  [
    'a question inside the marks',
    '« Qui part ? demande Karine Ek. Nous restons tous ici. »',
    ['Karine Ek | demande | Qui part ?', 'Karine Ek | demande | Nous restons tous ici.'],
  ],
  [
    'a cue that ends the marks',
    '« Nous partons demain, a déclaré Karine Ek. »',
    ['Karine Ek | déclaré | Nous partons demain'],
  ],
  [
    'a reflexive cue inside the marks',
    '« Nous partons, s’est réjoui Paul Ek, et nous reviendrons. »',
    ['Paul Ek | réjoui | Nous partons … et nous reviendrons.'],
  ],
  [
    'a comma that is no cue',
    '« Il a dit, après tout, que nous partons demain », a déclaré Karine Ek.',
    ['Karine Ek | déclaré | Il a dit, après tout, que nous partons demain'],
  ],
  // The cue before the quotation.
  [
    'name, verb, colon',
    'Karine Ek a déclaré : « Le pont est fermé ce soir. »',
    ['Karine Ek | déclaré | Le pont est fermé ce soir.'],
  ],
  [
    'an office, verb, colon',
    'Le maire explique : « Le pont est fermé ce soir. »',
    ['Le maire | explique | Le pont est fermé ce soir.'],
  ],
  [
    'a phrase first',
    'Dans un communiqué, Karine Ek écrit : « Le pont est fermé ce soir. »',
    ['Karine Ek | écrit | Le pont est fermé ce soir.'],
  ],
  [
    'an apposition',
    'Karine Ek, la directrice du port, a déclaré : « Le pont est fermé ce soir. »',
    ['Karine Ek (directrice du port) | déclaré | Le pont est fermé ce soir.'],
  ],
  [
    'an office, then the name',
    'La directrice du port, Karine Ek, a déclaré : « Le pont est fermé ce soir. »',
    ['Karine Ek | déclaré | Le pont est fermé ce soir.'],
  ],
  [
    'a second verb',
    'Karine Ek a salué la ville et a ajouté : « Le pont est sûr ce soir. »',
    ['Karine Ek | ajouté | Le pont est sûr ce soir.'],
  ],
  [
    'a participle',
    'Karine Ek est partie, ajoutant : « Le pont est fermé ce soir. »',
    ['Karine Ek | ajoutant | Le pont est fermé ce soir.'],
  ],
  // Mixed quotations.
  [
    'a fragment behind que',
    'Karine Ek a déclaré que le pont était « fermé pour toute la saison ».',
    ['Karine Ek | déclaré | fermé pour toute la saison'],
  ],
  [
    'a fragment behind qu’',
    'Paul Ek affirme qu’il est « fatigué de toutes ces histoires ».',
    ['Paul Ek | affirme | fatigué de toutes ces histoires'],
  ],
  [
    'qualifié de',
    'Karine Ek a qualifié le pont de « honte pour toute la ville ».',
    ['Karine Ek | qualifié | honte pour toute la ville'],
  ],
  [
    'dénonce',
    'Karine Ek dénonce « une honte pour toute la ville ».',
    ['Karine Ek | dénonce | une honte pour toute la ville'],
  ],
  [
    'parlé de',
    'Paul Ek a parlé d’« un mauvais jour pour la ville ».',
    ['Paul Ek | parlé | un mauvais jour pour la ville'],
  ],
  [
    'a passive with par',
    'Le pont a été qualifié par Paul Ek de « honte pour toute la ville ».',
    ['Paul Ek | qualifié | honte pour toute la ville'],
  ],
  [
    'a relative clause',
    'Karine Ek, qui parle d’« un mauvais jour pour la ville », est partie.',
    ['Karine Ek | parle | un mauvais jour pour la ville'],
  ],
  [
    'an infinitive',
    'Karine Ek a tenu à rappeler que le pont est « un bien de toute la ville ».',
    ['Karine Ek | rappeler | un bien de toute la ville'],
  ],
  // Sources.
  [
    'selon',
    'Selon Karine Ek, le pont est « fermé pour toute la saison ».',
    ['Karine Ek | Selon | fermé pour toute la saison'],
  ],
  [
    'd’après',
    'D’après la police, le conducteur était « dans un état second ».',
    ['la police | D’après | dans un état second'],
  ],
  [
    'selon and a title',
    'Selon M. Dupont, le pont est « fermé pour toute la saison ».',
    ['Dupont | Selon | fermé pour toute la saison'],
  ],
  [
    'aux yeux de',
    'Aux yeux de Karine Ek, le pont est « un bien de toute la ville ».',
    ['Karine Ek | Aux yeux de | un bien de toute la ville'],
  ],
  // Who is meant.
  [
    'a surname',
    'Karine Ek habite ici. ¶ « Le pont est fermé », a déclaré Mme Ek.',
    ['Karine Ek | déclaré | Le pont est fermé'],
  ],
  [
    'elle: the woman told of last',
    'Karine Roy a vu Paul Ek. ¶ « Le pont est fermé », a-t-elle déclaré.',
    ['Karine Roy | déclaré | Le pont est fermé'],
  ],
  [
    'il: the man told of last',
    'Karine Roy a vu Paul Ek. ¶ « Le pont est fermé », a-t-il déclaré.',
    ['Paul Ek | déclaré | Le pont est fermé'],
  ],
  [
    'an office that one person bears',
    'Le maire Paul Ek est arrivé. ¶ « Le pont est fermé », a dit le maire.',
    ['Paul Ek (maire) | dit | Le pont est fermé'],
  ],
  [
    'a particle in a name',
    '« Le pont est fermé », a déclaré Hélène de la Tour.',
    ['Hélène de la Tour | déclaré | Le pont est fermé'],
  ],
  [
    'a hyphen in a name',
    '« Le pont est fermé », a déclaré Jean-Luc Ek.',
    ['Jean-Luc Ek | déclaré | Le pont est fermé'],
  ],
  [
    'the one who spoke goes on',
    'Karine Ek a déclaré : « Le pont est fermé. » « Nous partons tous demain. »',
    ['Karine Ek | déclaré | Le pont est fermé.', 'Karine Ek | déclaré | Nous partons tous demain.'],
  ],
  // Marks.
  [
    'a quotation interrupted by its cue',
    '« Nous partons », a déclaré Karine Ek, « et nous reviendrons demain. »',
    ['Karine Ek | déclaré | Nous partons … et nous reviendrons demain.'],
  ],
  [
    'a quotation over paragraphs',
    'Karine Ek a déclaré : « Le pont est fermé. ¶ « Nous partons demain. »',
    ['Karine Ek | déclaré | Le pont est fermé. … Nous partons demain.'],
  ],
  [
    'marks within marks',
    '« Il a dit “jamais” à tout le monde », a déclaré Karine Ek.',
    ['Karine Ek | déclaré | Il a dit “jamais” à tout le monde'],
  ],
  // Words in marks that are no quotations.
  ['a title of a work', 'Le film « La Nuit du Port » sort en mai.', []],
  ['a word in marks', 'Ils ont pris le pont surnommé « des soupirs » pour rentrer.', []],
  ['a name of a paper', 'Paul Ek écrit dans « Le Port ».', []],
];
