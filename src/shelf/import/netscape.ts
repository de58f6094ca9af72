/** Bookmarks of browsers, in the Netscape Bookmark File Format, and pages of links such as Pocket's older exports. */
import { Parser } from 'htmlparser2';
import type { Bookmark } from './bookmark.js';

/** The links of the file in their order. The folders in which one stands are its tags, beside its own. */
export function readNetscape(text: string): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  const folders: { name: string; isShown: boolean }[] = [];
  /** The folder that was named last, whose list has not begun. */
  let named = { name: '', isShown: false };
  let link: { attributes: Readonly<Record<string, string>>; title: string } | undefined;
  /** What takes the text. */
  let inside: 'folder' | 'link' | 'note' | undefined;
  let note = '';
  const endNote = () => {
    const last = bookmarks.at(-1);
    if (inside === 'note' && last) last.note = note;
    if (inside === 'note') inside = undefined;
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      endNote();
      if (tag === 'h3' || tag === 'h1') {
        inside = 'folder';
        // Browsers have one folder for their toolbar, whose name says nothing.
        named = { name: '', isShown: tag === 'h3' && attributes.personal_toolbar_folder === undefined };
      } else if (tag === 'dl') folders.push(named);
      else if (tag === 'dd') [inside, note] = ['note', ''];
      else if (tag === 'a') [inside, link] = ['link', { attributes, title: '' }];
    },
    ontext(part) {
      if (inside === 'folder') named.name += part;
      else if (inside === 'link' && link) link.title += part;
      else if (inside === 'note') note += part;
    },
    onclosetag(tag) {
      if (tag !== 'p') endNote();
      if (tag === 'dl') {
        folders.pop();
        named = { name: '', isShown: false };
      } else if (tag === 'h3' || tag === 'h1') inside = undefined;
      else if (tag === 'a' && link) {
        bookmarks.push(bookmarkOf(link.attributes, link.title, folders));
        [inside, link] = [undefined, undefined];
      }
    },
  });
  parser.end(text);
  return bookmarks;
}

function bookmarkOf(
  attributes: Readonly<Record<string, string>>,
  title: string,
  folders: readonly { name: string; isShown: boolean }[],
): Bookmark {
  const { href = '', tags = '', add_date, time_added, toread } = attributes;
  const shown = folders.filter(({ name, isShown }) => isShown && name.trim() !== '').map(({ name }) => name);
  return {
    url: href,
    title,
    tags: [...shown, ...tags.split(',')],
    saved: add_date ?? time_added,
    isRead: toread === '0',
  };
}
