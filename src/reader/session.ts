/** The interactive reader's session: takes the terminal, and carries keys to the model and the model to the screen. */
import { cleanLine } from '../article/clean.js';
import type { Article } from '../article/model.js';
import type { ArticleOrStories, StoryList } from '../article/stories.js';
import { type Breaks, pagePieces, type Style } from '../render/page/index.js';
import { makeTheme } from '../render/paint.js';
import { type Background, type ColorLevel, PLAIN, THEME_NAMES, type Theme, type ThemeChoice } from '../render/theme.js';
import { BACKGROUND_QUERY, backgroundOfReply } from '../terminal/background.js';
import { openScreen, type Screen } from '../terminal/screen.js';
import { cursorOf, screenOf } from './draw.js';
import { frame } from './frame.js';
import { BACKGROUND_REPLY, PASTE } from './keys.js';
import { layout } from './layout.js';
import { anchorOf, blockAt, HEAD, holdBlock, lineOfAnchor } from './lines.js';
import type { Anchor, Effect, Line, Model } from './model.js';
import { articleKey, positionsFolder, readPosition, writePosition } from './positions.js';
import { prepareSearch } from './search.js';
import { KeyInput } from './session/input.js';
import { Typesetting } from './session/typesetting.js';
import { linesOf, NO_PARAGRAPHS, openingOf, quotationsOf, stopsOf } from './story.js';
import { needsAllLines, needsQuotations, update, withNewLines } from './update/index.js';

/** How the reader typesets and paints its page; the command fills it from its own settings. */
interface ReaderSettings {
  /** Columns more than the usual measure, or fewer where negative. */
  wider: number;
  breaks: Breaks;
  justify: boolean;
  color: ColorLevel;
  theme: ThemeChoice;
  /** The terminal's background where it is known; `ask` where the terminal is to be asked. */
  background?: Background | 'ask';
  /** True to have the terminal report the mouse wheel. */
  mouse: boolean;
}

/** `number` is that of the item in the list that is shown; it is absent where an article is shown. */
export interface NewsActions {
  /** Saves an item. */
  save: (page: ArticleOrStories, number: number | undefined) => Promise<string>;
  /** Leaves an item unread. */
  leaveUnread: (page: ArticleOrStories, number: number | undefined) => Promise<string>;
}

export interface ReaderOptions {
  /** The sources of the command line, the first of which is shown first; one or none where there is no other. */
  sources: readonly string[];
  settings: ReaderSettings;
  /** The environment, which says where positions are kept. */
  env: Readonly<Record<string, string | undefined>>;
  /** True to open the article at its start, whatever position was saved. */
  fromStart: boolean;
  /** Reads another article or list: a source of the command line, or a web address. */
  load: (address: string) => Promise<ArticleOrStories>;
  /** What can be done with items of subscriptions, where they are read; each resolves to words for the person. */
  news?: NewsActions;
  /** Reads the story of that number, from 1, of a list. */
  loadStory: (list: StoryList, number: number) => Promise<ArticleOrStories>;
  /** The places where an article's words may be hyphenated, where that is asked for. */
  hyphens: (article: Article) => Promise<Style['hyphens']>;
}

/**
 * How long after the page is typeset its quotations are looked for, in milliseconds, where no key has asked for them.
 */
const QUOTATIONS_DELAY = 200;
/**
 * In an article that takes longer to read than this, in minutes, quotations are looked for only when a key asks for
 * them: that takes about a second a megabyte.
 */
const LONG_ARTICLE = 30;
/** What hides and shows the cursor (DECTCEM). */
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

/**
 * Shows the first article, which may not be read to its end, or a list, until the person leaves. Resolves to a message for them
 * where the position could not be saved.
 * @throws {LedeError} where there is no terminal to read keys from.
 */
export async function readInteractively(first: ArticleOrStories, options: ReaderOptions): Promise<string | undefined> {
  const screen = openScreen(options.settings.mouse);
  try {
    return await new Session(screen, options, first).run();
  } finally {
    screen.leave();
  }
}

class Session {
  private model: Model;
  private hyphens: Style['hyphens'];
  private typesetting: Typesetting | undefined;
  /** The themes that a key goes through: the person's own first. */
  private readonly themes: readonly ThemeChoice[];
  private theme: Theme = PLAIN;
  private background: Background | undefined;
  /** What the terminal shows; undefined where that is not known. */
  private drawn: string[] | undefined;
  /** The column where the cursor is shown, while a search is typed. */
  private cursor: number | undefined;
  private readonly input = new KeyInput((keys) => this.takeKeys(keys));
  /** Settles when the keys so far have been carried out. */
  private pending: Promise<void> = Promise.resolve();
  /** True while a new size waits to be typeset. */
  private resizing = false;
  /** The place around which the page was typeset, until the reader moves from there. */
  private held: { anchor: Anchor; top: number; lines: readonly Line[] } | undefined;
  /** The news: the list of the items, the numbers of those that were opened, and the blocks of those that are read. */
  private readonly news: ArticleOrStories | undefined;
  private readonly items = new Map<ArticleOrStories, number>();
  private read: ReadonlySet<number> = new Set();
  /** The article whose quotations are known. */
  private quoted: Article | undefined;
  /** The index of the source that is read. */
  private source = 0;
  private readonly history: { page: ArticleOrStories; block: number; selected?: number }[] = [];
  /** Gives up the article that is being loaded. */
  private interrupt: (() => void) | undefined;
  /** True when the person has quit: keys that were typed after that do nothing. */
  private finished = false;
  private finish: () => void = () => {};
  private fail: (error: unknown) => void = () => {};

  constructor(
    private readonly screen: Screen,
    private readonly options: ReaderOptions,
    private page: ArticleOrStories,
  ) {
    const { background, theme, wider } = options.settings;
    this.themes = [theme, ...THEME_NAMES.filter((one) => one !== theme)];
    if (background !== 'ask') this.background = background;
    if (options.news) this.news = page;
    this.model = {
      story: openingOf(page),
      columns: screen.columns(),
      rows: screen.rows(),
      top: 0,
      mode: { kind: 'read' },
      count: '',
      message: '',
      marks: {},
      wider,
      theme: 0,
      themes: this.themes.map((one) => (typeof one === 'string' ? one : 'your own')),
      numbers: false,
      ...(options.news && { news: this.read }),
    };
  }

  /** The article that is shown; undefined where a list is. */
  private get article(): Article | undefined {
    return 'article' in this.page ? this.page.article : undefined;
  }

  async run(): Promise<string | undefined> {
    const ended = new Promise<void>((resolve, reject) => {
      this.finish = resolve;
      this.fail = reject;
    });
    await this.open(this.page, undefined);
    this.screen.onInput((text) => this.input.take(text), this.finish);
    this.screen.onReady(() => this.guard(() => this.draw()));
    if (this.options.settings.background === 'ask') this.screen.write(BACKGROUND_QUERY);
    this.screen.onResize(() => this.resized());
    this.screen.onContinue(() => this.resized());
    try {
      await ended;
    } finally {
      this.input.stop();
      this.typesetting?.stop();
    }
    return this.savePosition();
  }

  /** Shows an article or a list at a block, or else an article at its saved position. */
  private async open(page: ArticleOrStories, block: number | undefined): Promise<void> {
    this.page = page;
    this.quoted = undefined;
    this.hyphens = this.article && (await this.options.hyphens(this.article));
    const saved = block === undefined ? this.savedPosition() : {};
    const { wider, theme, themes, numbers } = this.model;
    this.model = {
      ...{ wider, theme, themes, numbers, ...(this.news && { news: page === this.news ? this.read : new Set() }) },
      story: openingOf(page),
      columns: this.screen.columns(),
      rows: this.screen.rows(),
      top: 0,
      mode: { kind: 'read' },
      count: '',
      message: cleanLine(saved.message ?? ''),
      marks: {},
    };
    const at = block ?? saved.position?.block ?? 0;
    // The first block stands for the head of the page as well, which is where an article starts.
    await this.typeset({ block: at === 0 ? HEAD : at, letters: 0 });
    this.draw();
  }

  // --- typesetting -------------------------------------------------------------------------------------------

  /** Typesets the article for the present size and theme, with `anchor` at the top of the screen. */
  private async typeset(anchor: Anchor): Promise<void> {
    const { columns, rows, wider, numbers, theme } = this.model;
    const { breaks, justify, color } = this.options.settings;
    const { measure } = layout(columns, wider, numbers);
    this.theme = makeTheme(this.themes[theme] ?? 'default', color, this.background);
    const setting = { measure, margin: 0, breaks, justify, hyphens: this.hyphens };
    const pieces = await pagePieces(this.page, { ...setting, theme: this.theme, hyperlinks: false });
    this.typesetting?.stop();
    const typesetting = new Typesetting(linesOf(pieces), () => this.completed());
    this.typesetting = typesetting;
    const { lines } = typesetting;
    this.model = withNewLines(this.model, lines);
    // Enough for the screen, and for the place in the article; the rest while the person reads.
    typesetting.until(() => lines.length >= rows * 2 && holdBlock(lines, anchor));
    const top = lineOfAnchor(lines, anchor);
    typesetting.until(() => lines.length >= top + rows);
    this.model = { ...this.model, top };
    this.held = { anchor, top, lines };
    typesetting.continueLater(() => this.draw(), this.fail);
  }

  /** The last line is typeset: an article that is read while it is typeset is now read to its end. */
  private completed(): void {
    const { story } = this.model;
    // The stops stay the same when the page is typeset again.
    const stops = this.article && story.paragraphs === NO_PARAGRAPHS ? stopsOf(this.article) : {};
    this.model = { ...this.model, story: { ...story, ...stops, complete: true } };
    setTimeout(() => this.guard(() => this.prepare()), QUOTATIONS_DELAY).unref();
  }

  /** Does what keys may soon ask for, unless it takes so long that a key would wait for it. */
  private prepare(): void {
    if (!this.typesetting?.complete) return;
    prepareSearch(this.typesetting.lines);
    if (this.model.story.minutes <= LONG_ARTICLE) this.findQuotations();
  }

  private findQuotations(): void {
    if (!this.article || this.quoted === this.article) return;
    this.quoted = this.article;
    const { story } = this.model;
    this.model = { ...this.model, story: { ...story, quotations: quotationsOf(this.article) } };
  }

  /**
   * The place at the top of the screen: it stays the same, however often the page is typeset, until the reader moves.
   */
  private anchor(): Anchor {
    const { story, top } = this.model;
    if (this.held?.top !== top || this.held.lines !== story.lines)
      this.held = { anchor: anchorOf(story.lines, top), top, lines: story.lines };
    return this.held.anchor;
  }

  // --- keys --------------------------------------------------------------------------------------------------

  private takeKeys(keys: readonly string[]): void {
    if (this.finished) return;
    // Keys wait for an article that is being loaded, but for this one.
    if (this.interrupt && keys.includes('ctrl-c')) {
      this.interrupt();
      return;
    }
    this.later(() => this.press(keys));
  }

  /**
   * Does what nobody waits for: an error must reach `run`, so that the terminal is given back before it is reported.
   */
  private guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Does the work when all before it is done; an error must reach `run`, as in `guard`. */
  private later(work: () => Promise<void>): void {
    this.pending = this.pending.then(work);
    this.pending.catch(this.fail);
  }

  /** Carries out keys; all that came at once make one frame. */
  private async press(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length && !this.finished; ) {
      const { key, count } = this.nextKey(keys, at);
      at += count;
      if (key.startsWith(BACKGROUND_REPLY)) {
        this.background = backgroundOfReply(key);
        await this.typeset(this.anchor());
        continue;
      }
      if (needsAllLines(this.model, key)) this.typesetting?.finish();
      if (needsQuotations(this.model, key)) this.findQuotations();
      const { model, effects } = update(this.model, key);
      this.model = model;
      for (const effect of effects) {
        await this.carryOut(effect);
        if (this.finished) return;
      }
    }
    this.draw();
  }

  /**
   * The next key, and how many it stands for: letters of a search that came at once are searched once, as if pasted.
   */
  private nextKey(keys: readonly string[], at: number): { key: string; count: number } {
    const [key = ''] = keys.slice(at, at + 1);
    if (this.model.mode.kind !== 'search' || !isLetter(key)) return { key, count: 1 };
    let end = at + 1;
    while (isLetter(keys[end] ?? '')) end++;
    return { key: PASTE + keys.slice(at, end).join(''), count: end - at };
  }

  private async carryOut(effect: Effect): Promise<void> {
    switch (effect.do) {
      case 'quit':
        this.finished = true;
        return this.finish();
      case 'suspend':
        return this.screen.suspend();
      case 'bell':
        if (this.model.message === '') this.screen.write('\u0007');
        return;
      case 'redraw':
        this.drawn = undefined;
        return;
      case 'typeset':
        return this.typeset(this.anchor());
      case 'copy':
        // OSC 52 (xterm, "Manipulate Selection Data"): the terminal puts the text on the clipboard.
        return this.screen.write(`\u001b]52;c;${Buffer.from(effect.text).toString('base64')}\u001b\\`);
      case 'open':
        return this.openInBrowser(effect.url);
      case 'follow':
        return this.follow(effect.url);
      case 'read-story':
        return this.readStory(effect.number);
      case 'save-item':
        return this.withItem('saving …', this.options.news?.save(this.page, effect.number));
      case 'leave-unread':
        return this.leaveUnread(effect.number);
      case 'previous-story':
        return this.previousStory();
      case 'next-source':
        return this.openSource(this.source + 1);
      case 'previous-source':
        return this.openSource(this.source - 1);
    }
  }

  // --- stories -----------------------------------------------------------------------------------------------

  private async openInBrowser(url: string): Promise<void> {
    if (!/^https?:/i.test(url)) return this.say(`${url} is not a web address`);
    try {
      const { default: open } = await import('open');
      await open(url);
      this.say(`opened ${url}`);
    } catch {
      this.say(`no browser could be started for ${url}`);
    }
  }

  private async follow(url: string): Promise<void> {
    this.say(`loading ${url} …`);
    await this.openNext(() => this.load(url, this.options.load(url)));
  }

  private async readStory(number: number): Promise<void> {
    if (!('list' in this.page)) return;
    const { list } = this.page;
    const { headline = '' } = list.stories[number - 1] ?? {};
    this.say(`loading ${headline} …`);
    await this.openNext(async () => {
      const next = await this.load(headline, this.options.loadStory(list, number));
      if (this.page === this.news) {
        this.items.set(next, number);
        this.markItem(number, true);
      }
      return next;
    });
  }

  private async leaveUnread(number = this.items.get(this.page)): Promise<void> {
    await this.withItem('', this.options.news?.leaveUnread(this.page, number));
    if (number !== undefined && (this.page === this.news || this.items.has(this.page))) this.markItem(number, false);
  }

  /** Shows an item of the news as read or unread. */
  private markItem(number: number, isRead: boolean): void {
    const others = [...this.read].filter((block) => block !== number - 1);
    this.read = new Set(isRead ? [...others, number - 1] : others);
    if (this.page === this.news) this.model = { ...this.model, news: this.read };
  }

  /** Waits for what is done with an item of the news, and says what came of it. */
  private async withItem(waiting: string, done: Promise<string> | undefined): Promise<void> {
    if (!done) return;
    this.say(waiting);
    this.draw();
    try {
      this.say(await done);
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  /** Opens what `load` gives, from where `previousStory` comes back to what is shown now. */
  private async openNext(load: () => Promise<ArticleOrStories>): Promise<void> {
    this.draw();
    try {
      const next = await load();
      const { selected, story } = this.model;
      const at = selected ? story.stories.indexOf(selected) : -1;
      this.history.push({ page: this.page, block: this.blockAtTop(), ...(at >= 0 && { selected: at }) });
      this.savePosition();
      await this.open(next, undefined);
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  /** Opens another source of the command line. */
  private async openSource(at: number): Promise<void> {
    const { sources } = this.options;
    const source = sources[at];
    if (source === undefined) return this.say(at < 0 ? 'this is the first source' : 'this is the last source');
    this.source = at;
    try {
      const next = await this.load(source, this.options.load(source));
      this.savePosition();
      await this.open(next, undefined);
      this.say(`${at + 1} of ${sources.length}: ${source}`);
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private async previousStory(): Promise<void> {
    const before = this.history.pop();
    if (!before) return this.say('no story was open before this one');
    this.savePosition();
    await this.open(before.page, before.block);
    const selected = this.model.story.stories[before.selected ?? -1];
    if (selected) this.model = { ...this.model, selected };
  }

  /** Waits for what is loaded, until Ctrl-C; `what` names it. */
  private async load(what: string, loading: Promise<ArticleOrStories>): Promise<ArticleOrStories> {
    const interrupted = new Promise<never>((_, reject) => {
      this.interrupt = () => reject(new Error(`stopped loading ${what}`));
    });
    try {
      return await Promise.race([loading, interrupted]);
    } finally {
      this.interrupt = undefined;
    }
  }

  private say(message: string): void {
    this.model = { ...this.model, message: cleanLine(message) };
  }

  // --- the screen --------------------------------------------------------------------------------------------

  /** The terminal has another size. While a window is dragged, many sizes come; those that come at once are one. */
  private resized(): void {
    this.drawn = undefined;
    if (this.resizing) return;
    this.resizing = true;
    this.later(async () => {
      this.resizing = false;
      const [columns, rows] = [this.screen.columns(), this.screen.rows()];
      const sameWidth = columns === this.model.columns;
      const anchor = this.anchor();
      this.model = { ...this.model, columns, rows };
      if (!sameWidth) await this.typeset(anchor);
      this.draw();
    });
  }

  private draw(): void {
    // A terminal that has not taken the last frame gets the newest one when it has, and none of those between.
    if (this.screen.busy()) return;
    const rows = screenOf(this.model, this.theme);
    const cursor = cursorOf(this.model);
    const bytes = frame(this.drawn?.length === rows.length ? this.drawn : undefined, rows, cursor);
    const changed = (cursor === undefined) !== (this.cursor === undefined);
    this.drawn = rows;
    this.cursor = cursor;
    // The cursor is moved before it is shown, and hidden before it is moved.
    const hide = changed && cursor === undefined ? HIDE_CURSOR : '';
    const show = changed && cursor !== undefined ? SHOW_CURSOR : '';
    if (hide + bytes + show !== '') this.screen.write(hide + bytes + show);
  }

  // --- positions ---------------------------------------------------------------------------------------------

  private blockAtTop(): number {
    const { story, top } = this.model;
    return top === 0 ? 0 : (blockAt(story.lines, top) ?? 0);
  }

  private savedPosition(): ReturnType<typeof readPosition> {
    const folder = positionsFolder(this.options.env);
    const key = this.article ? articleKey(this.article) : '';
    return folder === undefined || key === '' || this.options.fromStart ? {} : readPosition(folder, key);
  }

  /** Saves the position; a message where that failed for a reason that the person can change. */
  private savePosition(): string | undefined {
    const folder = positionsFolder(this.options.env);
    // A list changes from day to day: it opens at its start.
    if (folder === undefined || !this.article) return undefined;
    const key = articleKey(this.article);
    if (key === '') return undefined;
    try {
      writePosition(folder, key, { block: this.blockAtTop(), blocks: this.article.body.length });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // A folder that may not be written never keeps positions, and its owner knows.
      if (!(error instanceof Error && /^(?:ENOSPC|EDQUOT|EFBIG|EIO)$/.test(String(code)))) return undefined;
      return `the position was not saved: ${error.message}; make room on the disk, or set XDG_STATE_HOME`;
    }
    return undefined;
  }
}

/** True for a key that is a single character. */
const isLetter = (key: string): boolean => [...key].length === 1;
