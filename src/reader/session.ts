/** The interactive reader: takes the terminal, and carries keys to the state and the state to the screen. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { cleanLine } from '../article/clean.js';
import type { ArticleInPieces } from '../article/in-pieces.js';
import type { Article } from '../article/model.js';
import { type Breaks, pagePieces, type Style } from '../render/page/index.js';
import { makeTheme } from '../render/paint.js';
import { type Background, type ColorLevel, PLAIN, THEME_NAMES, type Theme, type ThemeChoice } from '../render/theme.js';
import { BACKGROUND_QUERY, backgroundOfReply } from '../terminal/background.js';
import { openScreen, type Screen } from '../terminal/screen.js';
import { cursorOf, frame, screenOf } from './draw.js';
import { PASTE, readKeys } from './keys.js';
import { layout } from './layout.js';
import { placesFile, readPlace, writePlace } from './positions.js';
import { prepareSearch } from './search.js';
import {
  asksWhoSpoke,
  blockAt,
  type Effect,
  type Line,
  leadsFar,
  type State,
  type Step,
  setAnew,
  update,
} from './state.js';
import {
  type Anchor,
  anchorOf,
  HEAD,
  headOf,
  isPast,
  lineOfAnchor,
  linesOf,
  placesOf,
  quotationsOf,
  UNREAD,
} from './story.js';

/** How the reader sets and paints its page; the command fills it from its own settings. */
export interface ReaderSettings {
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

export interface InteractiveOptions {
  /** What was named on the command line, the first of which is the article; one or none where there is no other. */
  sources: readonly string[];
  settings: ReaderSettings;
  env: Readonly<Record<string, string | undefined>>;
  /** True to begin at the start, whatever place was kept. */
  fromStart: boolean;
  /** Reads another article, by its address. */
  load: (address: string) => Promise<Article>;
  /** What divides the words of an article, where that is asked for. */
  hyphens: (article: Article) => Promise<Style['hyphens']>;
  now: () => number;
}

/** How long a slice of setting may take before keys are looked at again, in milliseconds: a quarter of what a key may wait. */
const SLICE = 4;
/** How long after the page is set its quotations are looked for, in milliseconds, where no key has asked for them. */
const REST = 200;
/** What hides and shows the cursor (DECTCEM). */
const HIDE = '\u001b[?25l';
const SHOW = '\u001b[?25h';
/** Of an article longer than this, in minutes of reading, it is found out only when a key asks who said what: it takes about a second a megabyte. */
const LONG = 30;
/** How long an escape waits for the rest of a sequence, in milliseconds. */
const ESCAPE = 40;

/** Shows the article until its reader leaves. Resolves to what the person should know then: that the place could not be kept. */
export async function readInteractively(
  first: ArticleInPieces,
  options: InteractiveOptions,
): Promise<string | undefined> {
  const screen = openScreen(options.settings.mouse);
  try {
    return await new Session(screen, options).run(first);
  } finally {
    screen.leave();
  }
}

class Session {
  private state!: State;
  private page!: ArticleInPieces;
  private hyphens: Style['hyphens'];
  /** What T goes through: the person's own first. */
  private readonly themes: readonly ThemeChoice[];
  private theme: Theme = PLAIN;
  private drawn: string[] | undefined;
  /** Where the cursor is shown, while letters are typed. */
  private cursor: number | undefined;
  private setting: Iterator<Line> | undefined;
  private slice: NodeJS.Immediate | undefined;
  private lines: Line[] = [];
  private pending = '';
  private escape: NodeJS.Timeout | undefined;
  /** Settles when the keys that came so far have done what they do. */
  private pressed: Promise<void> = Promise.resolve();
  private background: Background | undefined;
  /** True while a new size waits to be set. */
  private resizing = false;
  /** What the page was set anew around, while the reader has not moved from there. */
  private held: { anchor: Anchor; top: number; lines: readonly Line[] } | undefined;
  /** The article whose quotations are known. */
  private asked: Article | undefined;
  /** Which of the sources is read. */
  private at = 0;
  private readonly history: { page: ArticleInPieces; block: number }[] = [];
  private finish: () => void = () => {};
  private fail: (error: unknown) => void = () => {};

  constructor(
    private readonly screen: Screen,
    private readonly options: InteractiveOptions,
  ) {
    const { background, theme } = options.settings;
    this.themes = [theme, ...THEME_NAMES.filter((one) => one !== theme)];
    if (background !== 'ask') this.background = background;
  }

  private get article(): Article {
    return this.page.article;
  }

  async run(first: ArticleInPieces): Promise<string | undefined> {
    const ended = new Promise<void>((done, fail) => {
      this.finish = done;
      this.fail = fail;
    });
    await this.open(first, undefined);
    this.screen.onInput((text) => this.take(text), this.finish);
    this.screen.onReady(() => this.guard(() => this.draw()));
    if (this.options.settings.background === 'ask') this.screen.write(BACKGROUND_QUERY);
    this.screen.onResize(() => this.resized());
    this.screen.onContinue(() => this.resized());
    await ended;
    return this.keepPlace();
  }

  private async open(page: ArticleInPieces, block: number | undefined): Promise<void> {
    this.page = page;
    this.asked = undefined;
    this.hyphens = await this.options.hyphens(page.article);
    const kept = block === undefined ? this.keptPlace() : { word: '' };
    this.state = {
      story: headOf(page),
      columns: this.screen.columns(),
      rows: this.screen.rows(),
      top: 0,
      mode: { kind: 'read' },
      count: '',
      message: kept.word ?? '',
      marks: {},
      wider: this.state?.wider ?? this.options.settings.wider,
      theme: this.state?.theme ?? 0,
      themes: this.themes.map((one) => (typeof one === 'string' ? one : 'your own')),
      numbers: this.state?.numbers ?? false,
    };
    // The first block stands for the head of the page as well, which is where one begins.
    const at = block ?? ('place' in kept ? kept.place?.block : undefined) ?? 0;
    await this.set({ block: at === 0 ? HEAD : at, letters: 0 });
    this.draw();
  }

  /** Sets the article anew, at the present size and theme; what `anchor` names is to stand at the top. */
  private async set(anchor: Anchor): Promise<void> {
    const { columns, wider, numbers, theme } = this.state;
    const { settings } = this.options;
    const { measure } = layout(columns, wider, numbers);
    const { breaks, justify } = settings;
    this.theme = makeTheme(this.themes[theme] ?? 'default', settings.color, this.background);
    const style: Style = {
      ...{ measure, margin: 0, breaks, justify, hyphens: this.hyphens },
      theme: this.theme,
      hyperlinks: false,
    };
    this.lines = [];
    this.state = setAnew(this.state, this.lines);
    this.setting = linesOf(await pagePieces(this.page, style));
    // Enough for the screen, and for the place in it; the rest while the reader looks.
    const enough = (lines: number) => this.lines.length >= lines;
    while (this.setting && !(enough(this.state.rows * 2) && isPast(this.lines, anchor))) this.setNext();
    const top = lineOfAnchor(this.lines, anchor);
    while (this.setting && !enough(top + this.state.rows)) this.setNext();
    this.state = { ...this.state, top };
    this.held = { anchor, top, lines: this.lines };
    this.setSoon();
  }

  private setNext(): void {
    const next = this.setting?.next();
    if (!next || next.done) {
      this.setting = undefined;
      const { story } = this.state;
      // The places stay the same when the page is set anew.
      const places = story.paragraphs === UNREAD ? placesOf(this.article) : {};
      this.state = { ...this.state, story: { ...story, ...places, complete: true } };
      setTimeout(() => this.guard(() => this.prepare()), REST).unref();
    } else this.lines.push(next.value);
  }

  /** What keys may ask for soon, done while nothing is asked, unless it takes so long that a key would wait for it. */
  private prepare(): void {
    if (this.setting) return;
    prepareSearch(this.lines);
    if (this.state.story.minutes <= LONG) this.findQuotations();
  }

  /** Finds out who said what. */
  private findQuotations(): void {
    if (this.asked === this.article) return;
    this.asked = this.article;
    const { story } = this.state;
    this.state = { ...this.state, story: { ...story, quotations: quotationsOf(this.article) } };
  }

  /** Sets the rest slice by slice. There is one chain of slices, however often the page is set anew meanwhile. */
  private setSoon(): void {
    if (this.slice || !this.setting) return;
    this.slice = setImmediate(() => {
      this.slice = undefined;
      this.guard(() => this.setSlice());
    });
  }

  private setSlice(): void {
    const until = performance.now() + SLICE;
    while (this.setting && performance.now() < until) for (let i = 0; i < 50 && this.setting; i++) this.setNext();
    if (this.setting) this.setSoon();
    else this.draw();
  }

  /** Keys that lead further than a screen need the whole article set. */
  private setAll(): void {
    while (this.setting) this.setNext();
  }

  private take(text: string): void {
    clearTimeout(this.escape);
    const { keys, rest } = readKeys(this.pending + text);
    this.pending = rest;
    // What came while the page was being set is read between a timer and what is set immediate: it may hold the rest.
    if (rest === '\u001b') this.escape = setTimeout(() => setImmediate(() => this.takeEscape()), ESCAPE);
    if (keys.length > 0) this.later(() => this.press(keys));
  }

  private takeEscape(): void {
    if (this.pending !== '\u001b') return;
    this.pending = '';
    this.later(() => this.press(['escape']));
  }

  /** Does what is not waited for: a failure must still give the terminal back first, and be said. */
  private guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * What happens waits for what happened before: what that reads or sets must be there first. A failure must reach whoever waits for the
   * end, so that the terminal is given back first.
   */
  private later(work: () => Promise<void>): void {
    this.pressed = this.pressed.then(work);
    this.pressed.catch(this.fail);
  }

  /** All keys that came at once make one frame. */
  private async press(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length; at++) {
      let key = keys[at] as string;
      // Letters that came at once are looked for once.
      if (this.state.mode.kind === 'search' && isLetter(key)) {
        let text = key;
        while (isLetter(keys[at + 1])) text += keys[++at];
        key = PASTE + text;
      }
      if (key.startsWith('\u001b]11;')) {
        this.background = backgroundOfReply(key);
        await this.set(this.anchor());
        continue;
      }
      if (leadsFar(this.state, key)) this.setAll();
      if (asksWhoSpoke(this.state, key)) this.findQuotations();
      const step: Step = update(this.state, key);
      this.state = step.state;
      for (const effect of step.effects) if (await this.act(effect)) return;
    }
    this.draw();
  }

  /** Does what a key asked for; true where the reader has left. */
  private async act(effect: Effect): Promise<boolean> {
    switch (effect.do) {
      case 'quit':
        this.finish();
        return true;
      case 'suspend':
        this.screen.suspend();
        return false;
      case 'bell':
        if (this.state.message === '') this.screen.write('\u0007');
        return false;
      case 'redraw':
        this.drawn = undefined;
        return false;
      case 'set again':
        await this.set(this.anchor());
        return false;
      case 'copy':
        // OSC 52 (xterm, "Manipulate Selection Data"): the terminal's clipboard, asked for by the reader's own key.
        this.screen.write(`\u001b]52;c;${Buffer.from(effect.text).toString('base64')}\u001b\\`);
        return false;
      case 'open':
        await this.browse(effect.url);
        return false;
      case 'follow':
        await this.follow(effect.url);
        return false;
      case 'back':
        await this.back();
        return false;
      case 'next':
        await this.goTo(this.at + 1);
        return false;
      case 'previous':
        await this.goTo(this.at - 1);
        return false;
    }
  }

  private async browse(url: string): Promise<void> {
    if (!/^https?:/i.test(url)) return this.tell(`${url} is no web page`);
    try {
      const { default: open } = await import('open');
      await open(url);
      this.tell(`opened ${url}`);
    } catch {
      this.tell(`no browser could be started for ${url}`);
    }
  }

  private async follow(url: string): Promise<void> {
    this.tell(`reading ${url} …`);
    this.draw();
    try {
      const article = await this.options.load(url);
      this.history.push({ page: this.page, block: blockAt(this.state) ?? 0 });
      this.keepPlace();
      await this.open({ article }, undefined);
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error));
    }
  }

  /** To another of the sources, as less goes among its files. */
  private async goTo(at: number): Promise<void> {
    const { sources } = this.options;
    const source = sources[at];
    if (source === undefined) return this.tell(at < 0 ? 'this is the first source' : 'this is the last source');
    this.at = at;
    try {
      const article = await this.options.load(source);
      this.keepPlace();
      await this.open({ article }, undefined);
      this.tell(`${at + 1} of ${sources.length}: ${source}`);
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error));
    }
  }

  private async back(): Promise<void> {
    const before = this.history.pop();
    if (!before) return this.tell('there is no story before this one');
    this.keepPlace();
    await this.open(before.page, before.block);
  }

  private tell(message: string): void {
    this.state = { ...this.state, message: cleanLine(message) };
  }

  /** A window that is drawn to another size sends many sizes: those that came while one was being set are one. */
  private resized(): void {
    this.drawn = undefined;
    if (this.resizing) return;
    this.resizing = true;
    this.later(async () => {
      this.resizing = false;
      const [columns, rows] = [this.screen.columns(), this.screen.rows()];
      const same = columns === this.state.columns;
      const anchor = this.anchor();
      this.state = { ...this.state, columns, rows };
      // The lines are as wide as before where only the height is another.
      if (!same) await this.set(anchor);
      this.draw();
    });
  }

  /** What stands at the top: the same after setting anew as before, until the reader moves, so that no place wanders. */
  private anchor(): Anchor {
    const { story, top } = this.state;
    if (this.held?.top !== top || this.held.lines !== story.lines)
      this.held = { anchor: anchorOf(story.lines, top), top, lines: story.lines };
    return this.held.anchor;
  }

  private draw(): void {
    // A terminal that has not taken the last frame gets the newest when it has, and none of those between.
    if (this.screen.busy()) return;
    const rows = screenOf(this.state, this.theme);
    const cursor = cursorOf(this.state);
    const bytes = frame(this.drawn?.length === rows.length ? this.drawn : undefined, rows, cursor);
    const shown = (cursor === undefined) === (this.cursor === undefined) ? '' : cursor === undefined ? HIDE : SHOW;
    this.drawn = rows;
    this.cursor = cursor;
    if (bytes + shown !== '') this.screen.write(cursor === undefined ? shown + bytes : bytes + shown);
  }

  // --- places -----------------------------------------------------------------------------------------------

  private key(): string {
    const { source, headline } = this.article;
    if (source.url !== undefined) return source.url;
    const { name: given } = source;
    const name = given !== undefined && existsSync(given) ? resolve(given) : given === '-' ? '' : (given ?? '');
    return `${name} ${headline ?? ''}`.trim();
  }

  private keptPlace(): { place?: { block: number }; word?: string } {
    const file = placesFile(this.options.env);
    if (file === undefined || this.options.fromStart) return {};
    return readPlace(file, this.key());
  }

  /** Keeps the place; a word where that failed for a reason that may pass. */
  private keepPlace(): string | undefined {
    const file = placesFile(this.options.env);
    if (file === undefined || this.key() === '') return undefined;
    const block = this.state.top === 0 ? 0 : (blockAt(this.state) ?? 0);
    try {
      writePlace(file, this.key(), { block, blocks: this.article.body.length, at: this.options.now() });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      // A folder that may not be written never keeps places, and its owner knows.
      if (!/^(?:ENOSPC|EDQUOT|EFBIG|EIO|EEXIST)$/.test(code)) return undefined;
      const why = code === 'EEXIST' ? `${file}.lock is another lede’s` : (error as Error).message;
      return `your place was not kept: ${why}; those kept before are as they were`;
    }
    return undefined;
  }
}

/** True for a key that writes a character. */
const isLetter = (key: string | undefined): boolean => key !== undefined && [...key].length === 1;
