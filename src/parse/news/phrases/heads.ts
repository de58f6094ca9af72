/**
 * The words around authors' names and dates in many languages: what stands before a name, between two names, before a
 * date. They are the same in plain text and on pages. Fragments of regular expressions in lower case, without
 * capturing groups.
 */

/** The words of one language. */
interface HeadWords {
  /** What stands right before the names: "by", "par", "geschrieben von". */
  openers: readonly string[];
  /** A label before the names, which a colon may follow: "author", "texte". */
  labels: readonly string[];
  /** What stands between two names. */
  and: readonly string[];
  /** What stands before the day of publication. */
  published: readonly string[];
  /** What stands before the day of a change. */
  updated: readonly string[];
  /** Small words beside a date: "at", "um", "Uhr". */
  beside: readonly string[];
  /** Those who write where nobody is named: "staff", "Redaktion". */
  staff: readonly string[];
}

/** One row of words, separated by commas. */
const row = (words: string): readonly string[] => words.split(', ');

/** By language (ISO 639). */
export const HEAD_WORDS: Readonly<Record<string, HeadWords>> = {
  en: {
    openers: row('by, written by, story by, words by, text by, posted by, reported by, article by'),
    labels: row('authors?, author\\(s\\), writer, contributor, reporter, written by, words, text'),
    and: row('and, with'),
    published: row(
      '(?:first |originally )?(?:published|posted|created|released|written|issued), publication date, date, on',
    ),
    updated: row('(?:last )?(?:updated|modified|changed|edited|revised|reviewed), last (?:post|reply|message)'),
    beside: row('at, on, of'),
    staff: row('staff, editors?, editorial, newsroom'),
  },
  de: {
    openers: row(
      '(?:(?:ein|eine) )?(?:beitrag|artikel|kommentar|text|bericht|analyse|gastbeitrag|interview|rezension) von, ' +
        '(?:von )?unser(?:em|er|en) (?:redakteur|reporter|mitarbeiter|korrespondent)(?:in|en)?, ' +
        'geschrieben von, verfasst von, (?:veröffentlicht|gepostet|erstellt|publiziert|eingestellt) von, von, vom',
    ),
    labels: row(
      'autor, autorin, autoren, autor:in, autor\\*in, autor/in, verfasser, verfasserin, text, redakteur, interview',
    ),
    and: row('und, sowie'),
    published: row(
      '(?:zuerst )?(?:veröffentlicht|erschienen|erstellt|publiziert|geschrieben|gepostet|eingestellt|verfasst), ' +
        'veröffentlichung, datum, stand, online seit, (?:presse)?(?:mitteilung|meldung|information) vom, am, vom, vor',
    ),
    updated: row(
      '(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet|überarbeitet), letzte(?:s)? (?:änderung|update), update',
    ),
    beside: row('am, um, uhr, den, der'),
    staff: row('redaktion, red'),
  },
  fr: {
    openers: row('propos recueillis par, (?:écrit|publié|rédigé|posté|mis en ligne|texte|article) par, par'),
    labels: row('auteur, auteure, autrice, auteurs, texte, rédacteur'),
    and: row('et'),
    published: row('(?:publié|paru|posté|créé|rédigé|mis en ligne)e?, mise en ligne, publication, date, le'),
    updated: row('mis(?:e)? à jour, modifié, actualisé, dernière (?:modification|mise à jour), maj'),
    beside: row('à, le, du'),
    staff: row('(?:la )?rédaction'),
  },
  es: {
    openers: row('(?:escrito|publicado|redactado|texto) por, por'),
    labels: row('autor, autora, autores, texto, redactor'),
    and: row('y, e'),
    published: row('(?:publicado|publicada|creado), fecha(?: de publicación)?, publicación, el'),
    updated: row('(?:última )?(?:actualizado|actualización|modificado|actualizada)'),
    beside: row('a las, el, de, h'),
    staff: row('(?:la )?redacción'),
  },
  pt: {
    openers: row('(?:escrito|publicado|postado|texto) por, por'),
    labels: row('autor, autora, autores, texto, redator'),
    and: row('e'),
    published: row('(?:publicado|postado|criado)a?, data(?: de publicação)?, em'),
    updated: row('(?:última )?(?:atualizado|atualização|modificado|atualizada)'),
    beside: row('às, as, em, h'),
    staff: row('(?:da )?redação'),
  },
  it: {
    openers: row('a cura di, (?:scritto|pubblicato|redatto|postato) da, (?:testo|articolo|intervista) di, di, da'),
    labels: row('autore, autrice, autori, testo'),
    and: row('e, ed'),
    published: row('pubblicat[oa], data(?: di pubblicazione)?, creato, il'),
    updated: row('(?:ultimo )?(?:aggiornat[oa]|aggiornamento|modificat[oa]), ultima modifica'),
    beside: row('alle, ore, il, del'),
    staff: row('(?:la )?redazione'),
  },
  nl: {
    openers: row('(?:geschreven|geplaatst|tekst|gepubliceerd) door, door'),
    labels: row('auteur, auteurs, tekst, schrijver'),
    and: row('en'),
    published: row('gepubliceerd, geplaatst, verschenen, datum, op'),
    updated: row('(?:laatst )?(?:bijgewerkt|gewijzigd|aangepast), laatste (?:update|wijziging)'),
    beside: row('om, op, uur'),
    staff: row('(?:de )?redactie'),
  },
  sv: {
    openers: row('(?:skriven|publicerad|text) av, av'),
    labels: row('text, skribent, författare'),
    and: row('och'),
    published: row('publicera(?:d|t|des), datum, den'),
    updated: row('(?:senast )?(?:uppdatera(?:d|t|des)|ändrad)'),
    beside: row('kl, klockan, den'),
    staff: row('redaktionen'),
  },
  no: {
    openers: row('(?:skrevet|publisert|tekst) av, av'),
    labels: row('tekst, forfatter, journalist, skribent'),
    and: row('og'),
    published: row('publisert, lagt ut, dato, den'),
    updated: row('(?:sist )?(?:oppdatert|endret)'),
    beside: row('kl, klokken, den'),
    staff: row('redaksjonen'),
  },
  da: {
    openers: row('(?:skrevet|publiceret|tekst) af, af'),
    labels: row('tekst, forfatter, journalist, skribent'),
    and: row('og'),
    published: row('publiceret, udgivet, offentliggjort, dato, den'),
    updated: row('(?:sidst )?(?:opdateret|ændret)'),
    beside: row('kl, den, d'),
    staff: row('redaktionen'),
  },
  fi: {
    openers: row('kirjoittanut, teksti'),
    labels: row('kirjoittaja, teksti, toimittaja'),
    and: row('ja, sekä'),
    published: row('julkaistu, luotu, päiväys'),
    updated: row('(?:viimeksi )?(?:päivitetty|muokattu)'),
    beside: row('klo'),
    staff: row('toimitus'),
  },
  pl: {
    openers: row('(?:napisany|dodany|opublikowany|opublikowane) przez, przez, opracował, opracowała'),
    labels: row('autor, autorka, autorzy, tekst, napisał, napisała'),
    and: row('i, oraz'),
    published: row('opublikowan[oya], dodan[oya], data(?: publikacji)?, publikacja, dnia'),
    updated: row('(?:ostatnia )?aktualizacja, zaktualizowan[oy], zmodyfikowan[oy]'),
    beside: row('godz, o, r, roku'),
    staff: row('redakcja'),
  },
  cs: {
    openers: row('napsal, napsala'),
    labels: row('autor, autorka, autoři, text'),
    and: row('a'),
    published: row('publikováno, vydáno, zveřejněno, datum, dne'),
    updated: row('(?:naposledy )?(?:aktualizováno|upraveno), aktualizace'),
    beside: row('v, ve'),
    staff: row('redakce'),
  },
  hu: {
    openers: row('írta'),
    labels: row('szerző, írta'),
    and: row('és'),
    published: row('közzétéve, megjelent, publikálva'),
    updated: row('(?:utoljára )?(?:frissítve|módosítva)'),
    beside: row('-án, -én'),
    staff: row('szerkesztőség'),
  },
  ro: {
    openers: row('(?:scris|publicat|postat) de, de'),
    labels: row('autor, autori, text'),
    and: row('și, şi'),
    published: row('publicat, data, postat'),
    updated: row('(?:ultima )?(?:actualizat|actualizare)'),
    beside: row('la, ora, pe'),
    staff: row('redacția, redacţia'),
  },
  tr: {
    openers: row('yazan'),
    labels: row('yazar, yazan, muhabir'),
    and: row('ve'),
    published: row('yayın(?:lanma)?(?: tarihi)?, giriş(?: tarihi)?, tarih, oluşturulma'),
    updated: row('(?:son )?(?:güncelleme|güncellenme)(?: tarihi)?'),
    beside: row('saat'),
    staff: row('haber merkezi'),
  },
  ru: {
    openers: row('автор'),
    labels: row('автор, авторы, текст'),
    and: row('и'),
    published: row('опубликован[оа]?, дата(?: публикации)?, размещено'),
    updated: row('обновлен[оа]?, изменен[оа]?'),
    beside: row('в, г, года'),
    staff: row('редакция'),
  },
  uk: {
    openers: row('автор'),
    labels: row('автор, автори, текст'),
    and: row('і, та, й'),
    published: row('опубліковано, дата'),
    updated: row('оновлено, змінено'),
    beside: row('о, р, року'),
    staff: row('редакція'),
  },
  el: {
    openers: row('γράφει ο, γράφει η, του, της, από'),
    labels: row('συντάκτης, συντάκτρια, κείμενο'),
    and: row('και'),
    published: row('δημοσιεύ(?:τηκε|θηκε), δημοσίευση, ημερομηνία'),
    updated: row('(?:τελευταία )?ενημέρωση, ενημερώθηκε'),
    beside: row('στις'),
    staff: row('σύνταξη'),
  },
  is: {
    openers: row('eftir, höfundur'),
    labels: row('höfundur, texti'),
    and: row('og'),
    published: row('birt, birtist'),
    updated: row('uppfært'),
    beside: row('kl'),
    staff: row('ritstjórn'),
  },
  ca: {
    openers: row('(?:escrit|publicat) per, per'),
    labels: row('autor, autora, text'),
    and: row('i'),
    published: row('publicat, data, el'),
    updated: row('actualitzat, modificat'),
    beside: row('a les, de'),
    staff: row('(?:la )?redacció'),
  },
  id: {
    openers: row('oleh, ditulis oleh'),
    labels: row('penulis, oleh, reporter'),
    and: row('dan'),
    published: row('diterbitkan, dipublikasikan, tayang, tanggal'),
    updated: row('diperbarui'),
    beside: row('pukul, wib'),
    staff: row('redaksi'),
  },
  zh: {
    openers: row('文, 撰文'),
    labels: row('作者, 记者, 記者, 撰文, 文, 文/图'),
    and: row('和, 与, 與'),
    published: row('发布时间, 发表于, 發佈時間, 发布于, 时间'),
    updated: row('更新时间, 更新, 更新於'),
    beside: row('于'),
    staff: row('编辑部, 編輯部, 本报记者'),
  },
  vi: {
    openers: row('bởi'),
    labels: row('tác giả'),
    and: row('và'),
    published: row('đăng(?: ngày)?, ngày'),
    updated: row('cập nhật'),
    beside: row('lúc'),
    staff: row('ban biên tập'),
  },
};

/** One list of all languages. */
export function headWords(list: keyof HeadWords): string[] {
  return [...new Set(Object.values(HEAD_WORDS).flatMap((words) => words[list]))];
}
