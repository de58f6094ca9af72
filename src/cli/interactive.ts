/** The interactive reader: takes the terminal, and carries keys to the state and the state to the screen. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Article } from '../article.js';
import { cleanLine } from '../clean.js';
import { ASK } from '../output/background.js';
import { openScreen, type Screen } from '../output/screen.js';
import { frame, layout, screenOf } from '../reader/draw.js';
import { PASTE, readKeys } from '../reader/keys.js';
import { prepareSearch } from '../reader/search.js';
import { blockAt, type Effect, type Line, lineOf, type State, type Step, update } from '../reader/state.js';
import { headOf, linesOf, placesOf, quotationsOf, UNREAD } from '../reader/story.js';
import { type Background, backgroundOfReply } from '../render/background.js';
import { pagePieces, type Style } from '../render/page.js';
import { makeTheme } from '../render/paint.js';
import { THEME_NAMES } from '../render/theme.js';
import { placesFile, readPlace, writePlace } from '../source/places.js';
import type { Settings } from './settings.js';

export interface InteractiveOptions {
  /** What was named on the command line, the first of which is the article; one or none where there is no other. */
  sources: readonly string[];
  settings: Settings;
  env: Readonly<Record<string, string | undefined>>;
  /** True to begin at the start, whatever place was kept. */
  fromStart: boolean;
  /** Reads another article, by its address. */
  load: (address: string) => Promise<Article>;
  /** What divides the words of an article, where that is asked for. */
  hyphens: (article: Article) => Promise<Style['hyphens']>;
  now: () => number;
}

/** How long a slice of setting may take before keys are looked at again, in milliseconds: half of what a key may wait. */
const SLICE = 8;
/** How long after the page is set its quotations are looked for, in milliseconds, where no key has asked for them. */
const REST = 200;
/** How long an escape waits for the rest of a sequence, in milliseconds. */
const ESCAPE = 40;

/** Shows the article until its reader leaves. Resolves to what the person should know then: that the place could not be kept. */
export async function readInteractively(article: Article, options: InteractiveOptions): Promise<string | undefined> {
  const screen = openScreen();
  try {
    return await new Session(screen, options).run(article);
  } finally {
    screen.leave();
  }
}

class Session {
  private state!: State;
  private article!: Article;
  private hyphens: Style['hyphens'];
  private drawn: string[] | undefined;
  private setting: Iterator<Line> | undefined;
  private lines: Line[] = [];
  private pending = '';
  private escape: NodeJS.Timeout | undefined;
  /** Settles when the keys that came so far have done what they do. */
  private pressed: Promise<void> = Promise.resolve();
  private background: Background | undefined;
  /** The article whose quotations are known. */
  private asked: Article | undefined;
  /** Which of the sources is read. */
  private at = 0;
  private readonly history: { article: Article; block: number }[] = [];
  private finish: () => void = () => {};
  private fail: (error: unknown) => void = () => {};

  constructor(
    private readonly screen: Screen,
    private readonly options: InteractiveOptions,
  ) {
    const { background } = options.settings;
    if (background !== 'ask') this.background = background;
  }

  async run(article: Article): Promise<string | undefined> {
    const ended = new Promise<void>((done, fail) => {
      this.finish = done;
      this.fail = fail;
    });
    await this.open(article, undefined);
    this.screen.onInput((text) => this.take(text));
    if (this.options.settings.background === 'ask') this.screen.write(ASK);
    this.screen.onResize(() => this.guard(this.resize()));
    this.screen.onContinue(() => {
      this.drawn = undefined;
      this.guard(this.resize());
    });
    await ended;
    return this.keepPlace();
  }

  /** A failure in a callback must reach whoever waits for the end, so that the terminal is given back first. */
  private guard(work: Promise<void>): void {
    work.catch(this.fail);
  }

  private async open(article: Article, block: number | undefined): Promise<void> {
    this.article = article;
    this.asked = undefined;
    this.hyphens = await this.options.hyphens(article);
    const kept = block === undefined ? this.keptPlace() : { word: '' };
    this.state = {
      story: headOf(article),
      columns: this.screen.columns(),
      rows: this.screen.rows(),
      top: 0,
      mode: { kind: 'read' },
      count: '',
      message: kept.word ?? '',
      marks: {},
      wider: this.state?.wider ?? this.options.settings.wider,
      theme: this.state?.theme ?? 0,
      numbers: this.state?.numbers ?? false,
    };
    await this.set(block ?? ('place' in kept ? kept.place?.block : undefined));
    this.draw();
  }

  /** Sets the article anew, at the present size and theme; `block` is to stand at the top. */
  private async set(block: number | undefined): Promise<void> {
    const { columns, wider, numbers, theme } = this.state;
    const { settings } = this.options;
    const { measure } = layout(columns, wider, numbers);
    // The person's own theme comes first, then those that T goes through.
    const names = [settings.theme, ...THEME_NAMES.filter((one) => one !== settings.theme)];
    const name = names[theme % names.length] ?? 'default';
    const { breaks, justify } = settings;
    const style: Style = {
      ...{ measure, margin: 0, breaks, justify, hyphens: this.hyphens },
      theme: makeTheme(name, settings.color, this.background),
      hyperlinks: false,
    };
    this.lines = [];
    this.state = { ...this.state, story: { ...this.state.story, lines: this.lines, complete: false } };
    this.setting = linesOf(await pagePieces({ article: this.article }, style));
    const wanted = block === undefined || block === 0 ? undefined : block;
    // Enough for the screen, and for the place in it; the rest while the reader looks.
    while (this.setting && (this.lines.length < this.state.rows * 2 || (wanted !== undefined && !this.has(wanted))))
      this.setNext();
    if (wanted !== undefined) {
      for (let i = 0; i < this.state.rows && this.setting; i++) this.setNext();
      this.state = { ...this.state, top: lineOf(this.state, wanted) ?? 0 };
    } else if (block === undefined) this.state = { ...this.state, top: 0 };
    if (this.setting) setImmediate(() => this.setRest());
  }

  private has(block: number): boolean {
    return this.lines[this.lines.length - 1]?.block === block;
  }

  private setNext(): void {
    const next = this.setting?.next();
    if (!next || next.done) {
      this.setting = undefined;
      const { story } = this.state;
      // The places stay the same when the page is set anew.
      const places = story.paragraphs === UNREAD ? placesOf(this.article) : {};
      this.state = { ...this.state, story: { ...story, ...places, complete: true } };
      setTimeout(() => this.prepare(), REST).unref();
    } else this.lines.push(next.value);
  }

  /** What keys may ask for soon, done while nothing is asked. */
  private prepare(): void {
    if (this.setting) return;
    prepareSearch(this.lines);
    this.findQuotations();
  }

  /** Finds out who said what: when a key asks for it, else when there is nothing to do. */
  private findQuotations(): void {
    if (this.asked === this.article || this.setting) return;
    this.asked = this.article;
    const { story } = this.state;
    this.state = { ...this.state, story: { ...story, quotations: quotationsOf(this.article) } };
  }

  private setRest(): void {
    const until = performance.now() + SLICE;
    while (this.setting && performance.now() < until) for (let i = 0; i < 50 && this.setting; i++) this.setNext();
    if (this.setting) setImmediate(() => this.setRest());
    else this.draw();
  }

  /** Keys that lead further than a screen need the whole article set. */
  private setAll(): void {
    while (this.setting) this.setNext();
    this.findQuotations();
  }

  private take(text: string): void {
    clearTimeout(this.escape);
    const { keys, rest } = readKeys(this.pending + text);
    this.pending = rest;
    // What came while the page was being set is read between a timer and what is set immediate: it may hold the rest.
    if (rest === '\u001b') this.escape = setTimeout(() => setImmediate(() => this.takeEscape()), ESCAPE);
    if (keys.length > 0) this.queue(keys);
  }

  private takeEscape(): void {
    if (this.pending !== '\u001b') return;
    this.pending = '';
    this.queue(['escape']);
  }

  /** Keys wait for those before them: what one of those reads or sets must be there first. */
  private queue(keys: readonly string[]): void {
    this.pressed = this.pressed.then(() => this.press(keys));
    this.guard(this.pressed);
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
        await this.set(this.state.top === 0 ? undefined : blockAt(this.state));
        continue;
      }
      if (
        !/^(?:j|k|e|up|down|enter|wheel-up|wheel-down|\d| |f|b|d|u|page-up|page-down)$/.test(key) ||
        this.state.count !== ''
      )
        this.setAll();
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
        await this.set(blockAt(this.state));
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
      this.history.push({ article: this.article, block: blockAt(this.state) ?? 0 });
      this.keepPlace();
      await this.open(article, undefined);
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
      await this.open(article, undefined);
      this.tell(`${at + 1} of ${sources.length}: ${source}`);
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error));
    }
  }

  private async back(): Promise<void> {
    const before = this.history.pop();
    if (!before) return this.tell('there is no story before this one');
    this.keepPlace();
    await this.open(before.article, before.block);
  }

  private tell(message: string): void {
    this.state = { ...this.state, message: cleanLine(message) };
  }

  private async resize(): Promise<void> {
    const block = blockAt(this.state);
    const atTop = this.state.top === 0;
    this.state = { ...this.state, columns: this.screen.columns(), rows: this.screen.rows() };
    this.drawn = undefined;
    await this.set(atTop ? undefined : block);
    this.draw();
  }

  private draw(): void {
    const rows = screenOf(this.state);
    const bytes = frame(this.drawn?.length === rows.length ? this.drawn : undefined, rows);
    this.drawn = rows;
    if (bytes !== '') this.screen.write(bytes);
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
