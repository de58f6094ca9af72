/**
 * The markup of many kinds of software and hands for one thing: each row is a piece of a short article, and what stands
 * in the article that is read.
 */
import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/parse/index.js';
import { A, B, C } from './ferry.js';
import { outline } from './outline.js';

const pageWith = (piece: string) =>
  '<!doctype html><html><head><title>Ferry turns back - Example</title></head><body><article>' +
  `<h1>Ferry turns back</h1><p>${A}</p>${piece}<p>${B}</p><p>${C}</p></article></body></html>`;

type Row = readonly [markup: string, piece: string, has: readonly string[], lacks?: readonly string[]];

const KINDS: Readonly<Record<string, readonly Row[]>> = {
  'notes set off from the text': [
    [
      'github alert',
      `<div class="markdown-alert markdown-alert-note"><p class="markdown-alert-title"><svg class="octicon"><path d="M0"/></svg>Note</p><p>Bring a coat.</p></div>`,
      ['Note', 'Bring a coat.'],
    ],
    [
      'obsidian',
      `<div class="callout" data-callout="warning"><div class="callout-title"><div class="callout-icon"><svg></svg></div><div class="callout-title-inner">Mind the gap</div></div><div class="callout-content"><p>It is wide.</p></div></div>`,
      ['Mind the gap', 'It is wide.'],
    ],
    [
      'obsidian folded',
      `<details class="callout is-collapsible" data-callout="tip"><summary class="callout-title">A tip</summary><div class="callout-content"><p>Walk.</p></div></details>`,
      ['A tip', 'Walk.'],
    ],
    [
      'bootstrap alert',
      `<div class="alert alert-warning" role="alert"><h4 class="alert-heading">Careful</h4><p>Wet stones.</p></div>`,
      ['Careful', 'Wet stones.'],
    ],
    [
      'bootstrap alert plain',
      `<div class="alert alert-info" role="alert"><i class="bi bi-info"></i> Wet stones here.</div>`,
      ['Wet stones here.'],
    ],
    [
      'hugo notice',
      `<div class="notices note"><div class="label">Note</div><p>Boats are blue.</p></div>`,
      ['Note', 'Boats are blue.'],
    ],
    [
      'hugo admonition',
      `<div class="admonition info"><div class="admonition-header"><svg></svg><span>Info</span></div><div class="admonition-content"><p>Boats are blue.</p></div></div>`,
      ['Info', 'Boats are blue.'],
    ],
    [
      'docusaurus',
      `<div class="theme-admonition theme-admonition-tip alert alert--success"><div class="admonitionHeading_x"><span class="admonitionIcon_y"><svg></svg></span>tip</div><div class="admonitionContent_z"><p>Use rope.</p></div></div>`,
      ['tip', 'Use rope.'],
    ],
    [
      'starlight',
      `<aside aria-label="Caution" class="starlight-aside starlight-aside--caution"><p class="starlight-aside__title" aria-hidden="true"><svg></svg>Caution</p><div class="starlight-aside__content"><p>Use rope.</p></div></aside>`,
      ['Caution', 'Use rope.'],
    ],
    [
      'sphinx',
      `<div class="admonition note"><p class="admonition-title">Note</p><p>Use rope.</p></div>`,
      ['Note', 'Use rope.'],
    ],
    [
      'versionadded',
      `<div class="versionadded"><p><span class="versionmodified added">New in version 3.2.</span></p></div>`,
      ['New in version 3.2.'],
    ],
  ],
  'footnotes and their references': [
    [
      'fn gfm',
      `<p>Boats<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup> float.</p>`,
      ['Boats[1] float.'],
    ],
    [
      'fn gfm section',
      `<p>Boats<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup> float.</p></article><section data-footnotes="" class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="fn-1"><p>Most do. <a href="#fnref-1" data-footnote-backref class="data-footnote-backref" aria-label="Back to content">↩</a></p></li></ol></section>`,
      ['1. ¶ Most do.'],
      ['↩'],
    ],
    [
      'fn markdown-it',
      `<p>Boats<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> float.</p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>Most do. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>`,
      ['Boats[1] float.', '1. ¶ Most do.'],
      ['↩'],
    ],
    [
      'fn wikipedia',
      `<p>Boats<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">&#91;</span>1<span class="cite-bracket">&#93;</span></a></sup> float.</p><div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Ek, Bo. <i>Boats</i>.</span></li></ol></div>`,
      ['Boats[1] float.', '1. ¶ Ek, Bo. _Boats_.'],
      ['^'],
    ],
    [
      'fn ar5iv',
      `<p>Boats<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>Most do.</span></span></span> float.</p>`,
      ['Most do.'],
    ],
    [
      'fn ar5iv bib',
      `<p>As shown <cite class="ltx_cite">[<a href="#bib.bib1" class="ltx_ref">1</a>]</cite> by them.</p><section id="bib" class="ltx_bibliography"><h2>References</h2><ul class="ltx_biblist"><li id="bib.bib1" class="ltx_bibitem"><span class="ltx_tag ltx_tag_bibitem">[1]</span><span class="ltx_bibblock">Ek, B. Boats. 1999.</span></li></ul></section>`,
      ['As shown', 'Ek, B. Boats. 1999.', '[1]'],
    ],
    [
      'fn substack',
      `<p>Boats<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" class="footnote-anchor">1</a> float.</p><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Most do.</p></div></div>`,
      ['Boats[1] float.', 'Most do.'],
      ['Boats1'],
    ],
    [
      'sidenote tufte',
      `<p>Boats<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1" class="margin-toggle"><span class="sidenote">Most do so.</span> float.</p>`,
      ['Most do so.'],
    ],
    [
      'sidenote aside',
      `<p>Boats<span class="sidenote-wrapper"><sup class="sidenote-ref">1</sup><small class="sidenote"><sup>1</sup> Most do so.</small></span> float.</p>`,
      ['Most do so.'],
    ],
    [
      'fn wordpress',
      `<p>Boats<sup data-fn="ab" class="fn"><a href="#ab" id="ab-link">1</a></sup> float.</p><ol class="wp-block-footnotes"><li id="ab">Most do. <a href="#ab-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`,
      ['Boats[1] float.', '1. ¶ Most do.'],
      ['↩'],
    ],
    [
      'fn easy wp',
      `<p>Boats<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)">1</a></sup><span class="modern-footnotes-footnote__note">Most do.</span> float.</p>`,
      ['Most do.'],
    ],
    [
      'fn pandoc',
      `<p>Boats<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> float.</p><section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1" role="doc-endnote"><p>Most do.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
      ['Boats[1] float.', '1. ¶ Most do.'],
      ['↩'],
    ],
    [
      'fn hugo colon',
      `<p>Boats<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> float.</p><div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>Most do.&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>`,
      ['Boats[1] float.', '1. ¶ Most do.'],
      ['↩'],
    ],
    ['fn plain', `<p>Boats<sup>1</sup> float.</p><p><sup>1</sup> Most do.</p>`, ['Boats1 float.']],
    ['fn asterisk', `<p>Boats<a href="#n">*</a> float.</p><p id="n">* Most do.</p>`, ['* Most do.']],
    [
      'fn aside p',
      `<p>Boats<a href="#f1" id="r1"><sup>1</sup></a> float.</p><aside id="f1"><p>1. Most do. <a href="#r1">Back</a></p></aside>`,
      ['Boats[1] float.'],
    ],
  ],
  code: [
    [
      'rehype-pretty',
      `<figure data-rehype-pretty-code-figure=""><figcaption data-rehype-pretty-code-title="" data-language="js">boat.js</figcaption><pre tabindex="0" data-language="js"><code data-language="js" style="display:grid"><span data-line=""><span style="color:red">let</span> a = 1;</span>
<span data-line="">a += 1;</span></code></pre></figure>`,
      ['code js: let a = 1;⏎a += 1;'],
    ],
    [
      'shiki no newline',
      `<pre class="shiki nord"><code><span class="line"><span style="color:red">let</span> a = 1;</span><span class="line">a += 1;</span></code></pre>`,
      ['code : let a = 1;⏎a += 1;'],
    ],
    [
      'shiki newline',
      `<pre class="shiki"><code class="language-ts"><span class="line">let a = 1;</span>
<span class="line"></span>
<span class="line">a += 1;</span></code></pre>`,
      ['code ts: let a = 1;⏎⏎a += 1;'],
    ],
    [
      'prism line-numbers',
      `<pre class="line-numbers language-python"><code class="language-python">a = 1
b = 2<span aria-hidden="true" class="line-numbers-rows"><span></span><span></span></span></code></pre>`,
      ['code python: a = 1⏎b = 2'],
    ],
    [
      'prism react',
      `<pre class="prism-code language-jsx"><div class="token-line" style="color:red"><span class="token keyword">let</span><span class="token plain"> a</span></div><div class="token-line"><span>b</span></div></pre>`,
      ['code jsx: let a⏎b'],
    ],
    [
      'chroma table',
      `<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre tabindex="0" class="chroma"><code><span class="lnt">1
</span><span class="lnt">2
</span></code></pre></td><td class="lntd"><pre tabindex="0" class="chroma"><code class="language-go" data-lang="go"><span class="line"><span class="cl">a := 1
</span></span><span class="line"><span class="cl">b := 2
</span></span></code></pre></td></tr></table></div></div>`,
      ['code go: a := 1⏎b := 2'],
    ],
    [
      'chroma inline',
      `<div class="highlight"><pre class="chroma"><code class="language-go" data-lang="go"><span class="line"><span class="ln">1</span><span class="cl">a := 1
</span></span><span class="line"><span class="ln">2</span><span class="cl">b := 2
</span></span></code></pre></div>`,
      ['code go: a := 1⏎b := 2'],
    ],
    [
      'hexo',
      `<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">a = 1</span><br><span class="line">b = 2</span><br></pre></td></tr></table></figure>`,
      ['code js: a = 1⏎b = 2'],
    ],
    [
      'codemirror6',
      `<div class="cm-editor"><div class="cm-scroller"><div class="cm-gutters" aria-hidden="true"><div class="cm-gutter"><div class="cm-gutterElement">1</div><div class="cm-gutterElement">2</div></div></div><div class="cm-content" role="textbox" data-language="javascript"><div class="cm-line">let a = 1;</div><div class="cm-line">a += 1;</div></div></div></div>`,
      ['code javascript: let a = 1;⏎a += 1;'],
    ],
    [
      'codemirror5',
      `<div class="CodeMirror"><div class="CodeMirror-lines"><pre class="CodeMirror-line"><span>let a = 1;</span></pre><pre class="CodeMirror-line"><span>a += 1;</span></pre></div></div>`,
      ['code : let a = 1;⏎a += 1;'],
    ],
    [
      'rockthejvm',
      `<div class="code-block"><div class="code-header"><span>Scala</span><button>Copy</button></div><pre><code class="hljs language-scala"><div class="line">val a = 1</div><div class="line">val b = 2</div></code></pre></div>`,
      ['code scala: val a = 1⏎val b = 2'],
      ['Copy'],
    ],
    [
      'div only code',
      `<div class="code"><div class="code-line">a = 1</div><div class="code-line">  b = 2</div></div>`,
      ['code : a = 1⏎  b = 2'],
    ],
    ['code alone multi-line', `<code class="block">a = 1<br>b = 2</code>`, ['code : a = 1⏎b = 2']],
    [
      'syntaxhighlighter',
      `<div class="syntaxhighlighter python"><table><tbody><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div></td><td class="code"><div class="container"><div class="line number1"><code class="python plain">a = 1</code></div><div class="line number2"><code class="python spaces">&nbsp;&nbsp;</code><code class="python plain">b = 2</code></div></div></td></tr></tbody></table></div>`,
      ['a = 1⏎'],
    ],
    [
      'monaco',
      `<div class="monaco-editor"><div class="view-lines"><div class="view-line"><span>a = 1</span></div><div class="view-line"><span>b = 2</span></div></div></div>`,
      ['code : a = 1⏎b = 2'],
    ],
    [
      'hljs ln',
      `<pre><code class="hljs language-js"><table class="hljs-ln"><tbody><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="1"><div class="hljs-ln-n" data-line-number="1"></div></td><td class="hljs-ln-line hljs-ln-code">a = 1</td></tr><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="2"></td><td class="hljs-ln-line hljs-ln-code">b = 2</td></tr></tbody></table></code></pre>`,
      ['code js: a = 1⏎b = 2'],
    ],
    [
      'copy button in pre',
      `<pre><button class="copy">Copy</button><code>a = 1</code></pre>`,
      ['code : a = 1'],
      ['Copy'],
    ],
    [
      'verso style lang label',
      `<div class="code-wrapper"><span class="lang-label">js</span><pre><code class="language-js">a = 1</code></pre></div>`,
      ['code js: a = 1'],
    ],
    [
      'gist',
      `<div class="gist"><div class="gist-file"><div class="gist-data"><div class="js-gist-file-update-container"><div class="file"><table class="highlight tab-size"><tr><td id="L1" class="blob-num js-line-number" data-line-number="1"></td><td class="blob-code blob-code-inner">a = 1</td></tr><tr><td class="blob-num" data-line-number="2"></td><td class="blob-code">b = 2</td></tr></table></div></div></div><div class="gist-meta"><a href="x">view raw</a></div></div></div>`,
      ['code : a = 1⏎b = 2'],
    ],
    ['pre br', `<pre>a = 1<br>  b = 2<br/></pre>`, ['code : a = 1⏎  b = 2']],
  ],
  formulas: [
    [
      'katex',
      `<p>So <span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="base"><span class="mord mathnormal">x</span><span>2</span></span></span></span> it is.</p>`,
      ['So x^2 it is.'],
    ],
    [
      'katex html only',
      `<p>So <span class="katex"><span class="katex-html" aria-hidden="true"><span class="base"><span class="mord">x</span></span></span></span> it is.</p>`,
      ['So x it is.'],
    ],
    [
      'katex display',
      `<p>So:</p><span class="katex-display"><span class="katex"><span class="katex-mathml"><math display="block"><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x=1</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x=1</span></span></span>`,
      ['¶ x=1'],
      ['x=1x=1'],
    ],
    [
      'mathjax3',
      `<p>So <mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-mi><mjx-c class="mjx-c1D465"></mjx-c></mjx-mi></mjx-math><mjx-assistive-mml unselectable="on" display="inline"><math><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container> it is.</p>`,
      ['So x^2 it is.'],
    ],
    [
      'mathjax2',
      `<p>So <span class="MathJax_Preview" style="color:inherit"></span><span class="MathJax" id="MathJax-Element-1-Frame" data-mathml="&lt;math&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;/math&gt;"><nobr aria-hidden="true"><span class="math">x</span></nobr><span class="MJX_Assistive_MathML"><math><mi>x</mi></math></span></span><script type="math/tex" id="MathJax-Element-1">x^2</script> it is.</p>`,
      ['So x^2 it is.'],
    ],
    [
      'mathjax2 display',
      `<p>So</p><div class="MathJax_Display"><span class="MathJax"><nobr>x</nobr></span></div><script type="math/tex; mode=display">x = 1</script>`,
      ['¶ x = 1'],
    ],
    [
      'wikipedia math',
      `<p>So <span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;"><math alttext="{\\displaystyle x^{2}}"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">{\\displaystyle x^{2}}</annotation></semantics></math></span><img src="https://wikimedia.org/api/rest_v1/media/math/render/svg/a" class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^{2}}"></span> it is.</p>`,
      ['So x^{2} it is.'],
    ],
    [
      'temml',
      `<p>So <span class="tml-display"><math display="block" class="tml-display"><mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow></math></span> it is.</p>`,
      ['a = b'],
    ],
    [
      'mathml plain',
      `<p>So <math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math> it is.</p>`,
      ['So a/(b + 1) it is.'],
    ],
    [
      'math img codecogs',
      `<p>So <img src="https://latex.codecogs.com/gif.latex?x^2" alt="x^2"> it is.</p>`,
      ['So x^2 it is.'],
    ],
    [
      'math img wp',
      `<p>So <img src="https://s0.wp.com/latex.php?latex=x%5E2" alt="x^2" class="latex"> it is.</p>`,
      ['So x^2 it is.'],
    ],
    ['tex raw', `<p>So \\(x^2\\) it is and $$y = 1$$ too.</p>`, ['$$y = 1$$']],
    [
      'ltx math',
      `<p>So <math id="m1" class="ltx_Math" alttext="x^{2}" display="inline"><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation-xml encoding="MathML-Content"><apply><ci>x</ci></apply></annotation-xml><annotation encoding="application/x-tex">x^{2}</annotation><annotation encoding="application/x-llamapun">italic_x start</annotation></semantics></math> it is.</p>`,
      ['So x^{2} it is.'],
    ],
    [
      'equation table ltx',
      `<table class="ltx_equation ltx_eqn_table"><tbody><tr class="ltx_equation ltx_eqn_row"><td class="ltx_eqn_cell ltx_eqn_center_padleft"></td><td class="ltx_eqn_cell ltx_align_center"><math alttext="x=1" display="block"><mi>x</mi></math></td><td class="ltx_eqn_cell ltx_eqn_center_padright"></td><td rowspan="1" class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(1)</span></td></tr></tbody></table>`,
      ['x=1', '(1)'],
    ],
  ],
  tables: [
    [
      'layout table',
      `<table width="100%"><tr><td><p>One thing is here that we say.</p></td></tr></table>`,
      ['¶ One thing is here that we say.'],
    ],
    [
      'layout role',
      `<table role="presentation"><tr><td>Left words.</td><td>Right words.</td></tr></table>`,
      ['¶ Left words.', '¶ Right words.'],
    ],
    [
      'nested table',
      `<table><tr><td><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>`,
      ['| a | b |', '| 1 | 2 |'],
    ],
    [
      'table cells br',
      `<table><tr><th>a</th><th>b</th></tr><tr><td>one<br>two</td><td><p>x</p><p>y</p></td></tr></table>`,
      ['| one two | x y |'],
    ],
    [
      'table caption',
      `<table><caption>Boats</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>`,
      ['| 1 | 2 |'],
    ],
    [
      'div table roles',
      `<div role="table"><div role="rowgroup"><div role="row"><span role="columnheader">a</span><span role="columnheader">b</span></div></div><div role="rowgroup"><div role="row"><span role="cell">1</span><span role="cell">2</span></div></div></div>`,
      ['| a | b |', '| 1 | 2 |'],
    ],
    [
      'div table css classes',
      `<div class="table"><div class="row"><div class="cell">alpha</div><div class="cell">beta</div></div></div>`,
      ['alpha', 'beta'],
    ],
    [
      'header col only',
      `<table><tbody><tr><th>Length</th><td>90 m</td></tr><tr><th>Speed</th><td>20 kn</td></tr></tbody></table>`,
      ['| Length | 90 m |'],
    ],
  ],
  'pictures and captions': [
    [
      'picture srcset',
      `<picture><source srcset="/b-800.webp 800w" type="image/webp"><img src="/b.jpg" alt="A boat at sea"></picture>`,
      ['figure https://example.org/b.jpg A boat at sea'],
    ],
    [
      'lazy data-src',
      `<img class="lazy" src="data:image/gif;base64,R0lGOD" data-src="/b.jpg" alt="A boat at sea">`,
      ['figure https://example.org/b.jpg A boat at sea'],
    ],
    [
      'lazy data-srcset',
      `<img src="data:image/gif;base64,R0lGOD" data-srcset="/b-400.jpg 400w, /b-800.jpg 800w" alt="A boat at sea">`,
      ['b-800.jpg A boat at sea'],
    ],
    [
      'lazy data-lazy-src',
      `<img src="data:image/svg+xml,%3Csvg" data-lazy-src="/b.jpg" alt="A boat at sea">`,
      ['figure https://example.org/b.jpg A boat at sea'],
    ],
    [
      'lazy data-original',
      `<img src="/pixel.gif" data-original="/b.jpg" alt="A boat at sea">`,
      ['b.jpg A boat at sea'],
    ],
    [
      'img srcset only',
      `<img srcset="/b-400.jpg 400w, /b-800.jpg 800w" alt="A boat at sea">`,
      ['b-800.jpg A boat at sea'],
    ],
    [
      'noscript img',
      `<img class="lazy" data-src="/b.jpg" alt="A boat at sea"><noscript><img src="/b.jpg" alt="A boat at sea"></noscript>`,
      ['figure https://example.org/b.jpg A boat at sea'],
    ],
    [
      'figure caption',
      `<figure><img src="/b.jpg" alt="A boat"><figcaption>A boat <em>at sea</em>. <span class="credit">Photo: Bo Ek</span></figcaption></figure>`,
      ['figure https://example.org/b.jpg A boat — A boat at sea.'],
    ],
    [
      'figure no picture',
      `<figure><svg><title>x</title></svg><figcaption>How boats turn.</figcaption></figure>`,
      ['How boats turn.'],
    ],
    [
      'wp-caption',
      `<div class="wp-caption"><img src="/b.jpg" alt="A boat"><p class="wp-caption-text">At sea.</p></div>`,
      ['A boat — At sea.'],
    ],
    [
      'figure link',
      `<figure><a href="/b.jpg"><img src="/b-small.jpg" alt="A boat"></a><figcaption>At sea.</figcaption></figure>`,
      ['A boat — At sea.'],
    ],
    ['p caption em', `<p><img src="/b.jpg" alt="A boat"><br><em>At sea.</em></p>`, ['At sea.']],
  ],
  'headings and their permalinks': [
    [
      'heading anchor before',
      `<h2 id="x"><a class="anchor" aria-hidden="true" href="#x"><svg></svg></a>The pier</h2>`,
      ['h2 The pier'],
    ],
    [
      'heading anchor after',
      `<h2 id="x">The pier<a class="headerlink" href="#x" title="Permalink">¶</a></h2>`,
      ['h2 The pier'],
      ['¶¶', 'pier¶'],
    ],
    [
      'heading anchor hash',
      `<h2 id="x">The pier <a href="#x" class="hash-link" aria-label="Direct link to The pier">&#8203;</a></h2>`,
      ['h2 The pier'],
    ],
    ['heading anchor text', `<h2 id="x"><a href="#x">The pier</a></h2>`, ['h2 The pier']],
    [
      'heading anchor icon link',
      `<h2>The pier <a href="#x"><img src="/link.svg" alt="Link icon" width="16"></a></h2>`,
      ['h2 The pier'],
      ['Link icon'],
    ],
    [
      'heading in div gh',
      `<div class="markdown-heading"><h2 class="heading-element">The pier</h2><a id="x" class="anchor" aria-label="Permalink: The pier" href="#x"><span aria-hidden="true" class="octicon octicon-link"></span></a></div>`,
      ['h2 The pier'],
    ],
    ['heading number', `<h2><span class="header-section-number">1.2</span> The pier</h2>`, ['h2 1.2 The pier']],
    [
      'heading mw edit',
      `<div class="mw-heading mw-heading2"><h2 id="Pier">The pier</h2><span class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/e">edit</a><span class="mw-editsection-bracket">]</span></span></div>`,
      ['h2 The pier'],
      ['edit'],
    ],
    [
      'heading button copy',
      `<h3>The pier<button aria-label="Copy link">Copy link</button></h3>`,
      ['h3 The pier'],
      ['pierCopy'],
    ],
    ['h1 in body', `<h1>The pier</h1><p>It is long.</p>`, ['h1 The pier']],
  ],
  'parts that arrive late, and embedded posts': [
    [
      'react RC',
      `<!--$?--><template id="B:0"></template><p>Loading</p><!--/$--><div hidden id="S:0"><p>The pier is long and made of stone.</p></div><script>$RC("B:0","S:0")</script>`,
      ['The pier is long and made of stone.'],
    ],
    [
      'react hidden only',
      `<div hidden id="S:0"><p>The pier is long and made of stone.</p></div><template id="P:0"></template><script>$RS("S:0","P:0")</script>`,
      ['The pier is long and made of stone.'],
    ],
    [
      'shadow dom',
      `<my-card><template shadowrootmode="open"><p>The pier is long and made of stone.</p><slot></slot></template><p>Slotted words are here as well.</p></my-card>`,
      ['The pier is long and made of stone.', 'Slotted words are here as well.'],
    ],
    [
      'custom elements',
      `<app-section><app-text>The pier is long and made of stone.</app-text><app-text>Another line is here, as they say.</app-text></app-section>`,
      ['The pier is long and made of stone.', 'Another line is here, as they say.'],
    ],
    [
      'tweet',
      `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The pier is closed.</p>&mdash; Bo Ek (@boek) <a href="https://twitter.com/boek/status/1">May 3, 2024</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>`,
      ['> ¶ The pier is closed.'],
    ],
    [
      'instagram',
      `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/abc/"><a href="https://www.instagram.com/p/abc/">A post shared by Bo Ek (@boek)</a></blockquote>`,
      ['A post shared by Bo Ek'],
    ],
    [
      'x embed iframe',
      `<iframe src="https://platform.twitter.com/embed/Tweet.html?id=20" title="X Post"></iframe>`,
      ['https://twitter.com/i/status/20'],
    ],
    [
      'youtube lite',
      `<lite-youtube videoid="abc123" playlabel="Play: The pier at dawn"></lite-youtube>`,
      ['[The pier at dawn](https://www.youtube.com/watch?v=abc123)'],
    ],
    [
      'youtube iframe notitle',
      `<iframe width="560" height="315" src="https://www.youtube.com/embed/abc123" frameborder="0"></iframe>`,
      ['https://www.youtube.com/watch?v=abc123'],
    ],
    [
      'object pdf',
      `<object data="/plan.pdf" type="application/pdf"><p>Your browser shows no PDF. <a href="/plan.pdf">Download</a></p></object>`,
      ['plan.pdf'],
    ],
    [
      'mastodon',
      `<iframe src="https://mastodon.social/@boek/1/embed" class="mastodon-embed"></iframe>`,
      ['mastodon.social'],
    ],
  ],
  'odds and ends': [
    ['see also end', `<p>See also <a href="/x">the piers of the north</a>.</p>`, ['See also [the piers of the north]']],
    [
      'see also div',
      `<p>For more on this, see <a href="/x">the piers of the north</a>.</p>`,
      ['the piers of the north'],
    ],
    [
      'dl links',
      `<dl><dt><a href="/a">mole</a></dt><dd>A wall in the sea.</dd><dt>quay</dt><dd>A wall at the sea.</dd></dl>`,
      ['mole', 'A wall in the sea.', 'quay'],
    ],
    [
      'text in ul',
      `<ul>Some text is here without an item, as old pages have it.</ul>`,
      ['Some text is here without an item'],
    ],
    [
      'details',
      `<details><summary>More on stones</summary><p>They are grey.</p></details>`,
      ['More on stones', 'They are grey.'],
    ],
    [
      'tabs radio',
      `<div class="tabs"><input type="radio" name="t" id="t1" checked><label for="t1">npm</label><div class="tab"><pre><code>npm i boat</code></pre></div><input type="radio" name="t" id="t2"><label for="t2">yarn</label><div class="tab"><pre><code>yarn add boat</code></pre></div></div>`,
      ['npm i boat', 'yarn add boat'],
    ],
    [
      'tabs role',
      `<div role="tablist"><button role="tab" aria-selected="true" aria-controls="p1" id="t1">npm</button><button role="tab" aria-controls="p2" id="t2">yarn</button></div><div role="tabpanel" id="p1"><pre>npm i boat</pre></div><div role="tabpanel" id="p2" hidden><pre>yarn add boat</pre></div>`,
      ['npm i boat', 'yarn add boat'],
    ],
    [
      'tabs spans',
      `<div><span role="tab">Python</span><span role="tab">Node.js</span></div><div role="tabpanel"><p>It is long and made of stone.</p></div>`,
      [],
      ['PythonNode'],
    ],
    ['dropcap first-letter', `<p><span class="first-letter">T</span>he pier is long.</p>`, ['The pier is long.']],
    ['dropcap big', `<p><big>T</big>he pier is long.</p>`, ['The pier is long.']],
    ['soft hyphen', `<p>Har&shy;bour wall.</p>`, ['Harbour wall.']],
    ['ruby', `<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>です。</p>`, ['漢(かん)字(じ)です。']],
    ['abbr', `<p>The <abbr title="World Wide Web">WWW</abbr> is wide.</p>`, ['The WWW is wide.']],
    ['sub sup', `<p>H<sub>2</sub>O and x<sup>2</sup> are here.</p>`, ['are here.']],
    ['inline spacing', `<p>One<span> two</span> <b>three</b><i> four</i>.</p>`, ['One two']],
    ['badge inline', `<p>Name<span class="badge">New</span> and more.</p>`, ['Name New and more.']],
    [
      'api heading',
      `<h4><span class="prop">amount</span><span class="type">integer</span></h4><p>How much it is.</p>`,
      ['h4 amount integer'],
    ],
    ['dt span', `<dl><dt><code>len</code><span class="since">1.0</span></dt><dd>How long it is.</dd></dl>`, ['len']],
    ['verse', `<p>Roses are red,<br>violets are blue.</p>`, ['Roses are red,⏎violets are blue.']],
    ['address', `<address>1 Pier Road, Anytown, as they say.</address>`, ['1 Pier Road']],
    ['hgroup', `<hgroup><h2>The pier</h2><p>A history of it</p></hgroup>`, ['h2 The pier', 'A history of it']],
    ['menu list', `<menu><li>first thing here</li><li>second thing here</li></menu>`, ['first thing here']],
    [
      'checklist',
      `<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> Paint it</li><li class="task-list-item"><input type="checkbox" disabled> Sell it</li></ul>`,
      ['Paint it', 'Sell it'],
    ],
    ['kbd', `<p>Press <kbd>Ctrl</kbd>+<kbd>C</kbd> to stop.</p>`, ['`Ctrl`+`C`']],
    ['mark ins', `<p>It was <del>old</del> <ins>new</ins> and <mark>bright</mark>.</p>`, ['new and bright.']],
  ],
  'panels, sections, lists and what is left out': [
    [
      'tab labels before panels',
      `<ul class="nav nav-tabs" role="tablist"><li class="nav-item" role="presentation"><a class="nav-link active" data-bs-toggle="tab" href="#npm" role="tab">npm</a></li><li class="nav-item"><a class="nav-link" data-bs-toggle="tab" href="#yarn" role="tab">yarn</a></li></ul><div class="tab-content"><div class="tab-pane fade show active" id="npm" role="tabpanel"><pre>npm i boat</pre></div><div class="tab-pane fade" id="yarn" role="tabpanel"><pre>yarn add boat</pre></div></div>`,
      ['npm i boat', 'yarn add boat'],
    ],
    [
      'docusaurus tabs',
      `<div class="tabs-container"><ul role="tablist" aria-orientation="horizontal" class="tabs"><li role="tab" tabindex="0" aria-selected="true" class="tabs__item">npm</li><li role="tab" tabindex="-1" class="tabs__item">yarn</li></ul><div class="margin-top--md"><div role="tabpanel" class="tabItem"><div class="language-bash codeBlockContainer theme-code-block"><div class="codeBlockContent"><pre tabindex="0" class="prism-code language-bash"><code class="codeBlockLines"><span class="token-line" style="color:#393A34"><span class="token plain">npm i boat</span><br></span></code></pre><div class="buttonGroup"><button type="button" aria-label="Copy code">Copy</button></div></div></div></div><div role="tabpanel" class="tabItem" hidden=""><p>Use yarn as you like.</p></div></div></div>`,
      ['npm i boat', 'Use yarn as you like.'],
      ['Copy'],
    ],
    [
      'mkdocs tabs',
      `<div class="tabbed-set tabbed-alternate" data-tabs="1:2"><input checked id="t1" name="t" type="radio"><input id="t2" name="t" type="radio"><div class="tabbed-labels"><label for="t1">npm</label><label for="t2">yarn</label></div><div class="tabbed-content"><div class="tabbed-block"><pre><code>npm i boat</code></pre></div><div class="tabbed-block"><pre><code>yarn add boat</code></pre></div></div></div>`,
      ['npm i boat', 'yarn add boat'],
    ],
    [
      'accordion bootstrap',
      `<div class="accordion"><div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button" type="button" data-bs-toggle="collapse" data-bs-target="#c1" aria-expanded="true" aria-controls="c1">Who built it?</button></h2><div id="c1" class="accordion-collapse collapse show"><div class="accordion-body">Monks did, as they say.</div></div></div><div class="accordion-item"><h2 class="accordion-header"><button class="accordion-button collapsed" data-bs-target="#c2" aria-controls="c2">Who broke it?</button></h2><div id="c2" class="accordion-collapse collapse"><div class="accordion-body">The sea did, they say.</div></div></div></div>`,
      ['h2 Who built it?', 'Monks did, as they say.', 'h2 Who broke it?', 'The sea did, they say.'],
    ],
    [
      'faq details',
      `<details><summary><h3>Who built it?</h3></summary><p>Monks did.</p></details>`,
      ['h3 Who built it?', 'Monks did.'],
    ],
    [
      'read more button',
      `<div id="more" style="display:none"><p>The rest of it is here, and long it is.</p></div><button onclick="show()" aria-controls="more">Read more</button>`,
      ['The rest of it is here'],
    ],
    [
      'read more class',
      `<div class="collapsed-text" hidden="until-found"><p>The rest of it is here, and long it is.</p></div>`,
      ['The rest of it is here'],
    ],
    [
      'noscript text',
      `<noscript><p>The rest of it is here, and long it is, for those without scripts, who are few but read the most of all, and who want the text to be there as it was when pages were made by hand. They are right, and so it stands here for them.</p></noscript>`,
      ['The rest of it is here'],
    ],
    [
      'lists nested para',
      `<ol><li><p>First thing to do.</p><ul><li>With care.</li></ul></li><li><p>Second thing to do.</p></li></ol>`,
      ['1. ¶ First thing to do.', '1. • ¶ With care.', '2. ¶ Second thing to do.'],
    ],
    ['ol reversed/type', `<ol type="a" start="3"><li>third thing</li><li>fourth thing</li></ol>`, ['3. ¶ third thing']],
    [
      'section columns',
      `<div class="row"><div class="col-6"><p>Left column of text is here, it says.</p></div><div class="col-6"><p>Right column of text is here, it says.</p></div></div>`,
      ['Left column', 'Right column'],
    ],
    [
      'text in td',
      `<table><tr><td>Some words stand in a cell alone, and nothing is beside them here.</td></tr></table>`,
      ['Some words stand in a cell alone'],
    ],
    [
      'text in div',
      `<div>Some words stand in a div alone, and nothing is around them.</div>`,
      ['Some words stand in a div alone'],
    ],
    [
      'paywall class p',
      `<p class="paywall">The wall was paid for by the monks, in two gifts.</p>`,
      ['The wall was paid for'],
    ],
    [
      'sharing heading',
      `<h2 id="sharing">Sharing the cost</h2><p>The monks paid for half of it, and more.</p>`,
      ['h2 Sharing the cost', 'The monks paid'],
    ],
    [
      'related work section',
      `<section id="related-work"><h2>Related work</h2><p>Others have counted stones before us, in other walls, and found as many as we did.</p></section>`,
      ['h2 Related work', 'Others have counted'],
    ],
    [
      'references section',
      `<section class="references"><h2>References</h2><ol><li>Ek, B. (1999). <a href="https://doi.org/10.1/1">Walls</a>. Stone Press.</li><li>Lee, A. (2001). <a href="https://doi.org/10.1/2">Piers</a>. Stone Press.</li></ol></section>`,
      ['h2 References', 'Ek, B. (1999).', 'Lee, A. (2001).'],
    ],
    [
      'glossary links',
      `<ul><li><a href="/g/mole">Mole</a>: a wall in the sea.</li><li><a href="/g/quay">Quay</a>: a wall at the sea.</li></ul>`,
      ['Mole', 'a wall in the sea.'],
    ],
    [
      'list of ext links',
      `<h2>Sources</h2><ul><li><a href="https://a.example/x">The wall in old pictures</a></li><li><a href="https://b.example/y">A map of the harbour</a></li></ul>`,
      ['The wall in old pictures'],
    ],
    [
      'linked paragraph',
      `<p><a href="https://a.example/x">The harbour office said on Monday that it would not pay for the wall any more, and that the monks should.</a></p>`,
      ['The harbour office said on Monday'],
    ],
    ['poem pre', `<pre class="poem">Stone on stone,\n  and sea on sea.</pre>`, ['code : Stone on stone,']],
    [
      'font center',
      `<center><font size="2">Old pages have words in the middle, as here.</font></center>`,
      ['Old pages have words in the middle'],
    ],
    ['bdo rtl', `<p dir="rtl">שלום עולם, זה מבחן קצר.</p>`, ['שלום עולם']],
    ['entities', `<p>Fish &amp; chips &lt;3 &hellip; &copy; caf&eacute;</p>`, ['Fish & chips <3 … © café']],
    ['numeric headings', `<h3>1.</h3><p>The first of the things.</p>`, ['h3 1.']],
    ['q cite', `<p>He said <q>never</q>.</p>`, ['“never”']],
    [
      'figure blockquote',
      `<figure><blockquote><p>Stone is patient.</p></blockquote><figcaption>— Bo Ek, <cite>Walls</cite></figcaption></figure>`,
      ['> ¶ Stone is patient.', 'Bo Ek'],
    ],
    [
      'blockquote cite footer',
      `<blockquote><p>Stone is patient.</p><footer>— <cite>Bo Ek</cite></footer></blockquote>`,
      ['> ¶ Stone is patient.'],
    ],
    [
      'figure table',
      `<figure class="wp-block-table"><table><thead><tr><th>Stone</th><th>Count</th></tr></thead><tbody><tr><td>Grey</td><td>12</td></tr></tbody></table><figcaption>Stones of the wall</figcaption></figure>`,
      ['| Grey | 12 |', 'Stones of the wall'],
    ],
    [
      'gallery',
      `<div class="gallery"><figure><img src="/a.jpg" alt="Pier one"><figcaption>The first pier.</figcaption></figure><figure><img src="/b.jpg" alt="Pier two"><figcaption>The second pier.</figcaption></figure></div>`,
      ['The first pier.', 'The second pier.'],
    ],
    ['small images', `<p>Words <img src="/i.png" width="20" height="20" alt="icon"> more.</p>`, ['Words more.']],
    ['svg text', `<svg width="100"><text x="1">Not words</text></svg>`, [], ['Not words']],
    ['math in heading', `<h2>On <math><msup><mi>x</mi><mn>2</mn></msup></math></h2>`, ['h2 On x^2']],
    [
      'mathjax svg',
      `<p>So <mjx-container class="MathJax" jax="SVG"><svg role="img"><g><path d="M0"></path></g></svg><mjx-assistive-mml><math><mi>x</mi><mo>+</mo><mn>1</mn></math></mjx-assistive-mml></mjx-container> it is.</p>`,
      ['So x + 1 it is.'],
    ],
    [
      'mathml table',
      `<math display="block"><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable></math>`,
      ['[a, b]'],
    ],
    ['schema text', `<div itemprop="text"><p>Words are in here as well, they say.</p></div>`, ['Words are in here']],
    [
      'comment thread out',
      `<section id="comments"><h3>2 comments</h3><div class="comment"><p>I was on it, and it was cold, I say.</p></div></section>`,
      [],
      ['I was on it'],
    ],
    [
      'newsletter out',
      `<div class="newsletter"><h3>Get our letter</h3><p>Sign up for the best of the harbour in your inbox.</p><form><input type="email"><button>Sign up</button></form></div>`,
      [],
      ['Sign up for'],
    ],
    [
      'share out',
      `<div class="share-buttons"><a href="https://facebook.com/sharer">Share on Facebook</a><a href="https://x.com/intent">Tweet</a></div>`,
      [],
      ['Facebook'],
    ],
    [
      'author box out',
      `<div class="author-box"><img src="/a.jpg" class="avatar"><p>Bo Ek writes on walls for the Post, and lives by the sea.</p></div>`,
      [],
      ['lives by the sea'],
    ],
    ['nested inline code', `<p>Use <code>wall <em>FILE</em></code> here.</p>`, ['`wall FILE`']],
    [
      'pre in li',
      `<ol><li>Run it:<pre><code>wall -n</code></pre></li><li>See it.</li></ol>`,
      ['1. ¶ Run it:', '1. code : wall -n'],
    ],
    [
      'deflist div',
      `<dl><div><dt>Length</dt><dd>90 m</dd></div><div><dt>Age</dt><dd>200 years</dd></div></dl>`,
      ['*Length*', '90 m', '200 years'],
    ],
    ['spans as rows', `<div><span>Length:</span> <span>90 m</span></div>`, ['Length: 90 m']],
    ['button text para', `<p>Press <button>Start</button> to begin the count.</p>`, ['to begin the count.']],
    [
      'summary of details w/ code',
      `<details open><summary>Show code</summary><pre>wall -n</pre></details>`,
      ['code : wall -n'],
    ],
    ['wbr', `<p>Super<wbr>califragilistic words.</p>`, ['Supercalifragilistic words.']],
    ['br in heading', `<h2>The pier<br>of stone</h2>`, ['h2 The pier']],
  ],
  'notes, buttons and links in a sentence': [
    [
      'note of LaTeXML, with its number three times',
      '<p>Boats<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>Most do.</span></span></span> float.</p>',
      ['¶ Boats (Most do.) float.'],
    ],
    [
      'note in the margin, as Tufte CSS has it',
      '<p>Boats<label for="n" class="margin-toggle sidenote-number"></label><input type="checkbox" id="n" class="margin-toggle"><span class="sidenote"> Most do.</span> float.</p>',
      ['¶ Boats (Most do.) float.'],
    ],
    [
      'button in a sentence',
      '<p>Press <button>Start</button> to begin the count.</p>',
      ['¶ Press Start to begin the count.'],
    ],
    [
      'link that runs a script',
      '<p>Read <a href="javascript:void(0)">this part</a> too.</p>',
      ['¶ Read this part too.'],
    ],
    [
      'post that is quoted as a link',
      '<blockquote class="photo-post"><a href="https://photos.example/p/1">A photo of the wall by Bo Ek</a></blockquote>',
      ['> ¶ [A photo of the wall by Bo Ek]'],
    ],
  ],

  'pieces of well-known software': [
    [
      'infobox with a picture in a cell',
      '<table class="infobox"><tr><td colspan="2"><a href="/f"><img src="/f.jpg" width="250" alt="The wall"></a><div class="infobox-caption">The wall at low water</div></td></tr><tr><th>Length</th><td>90 m</td></tr><tr><th>Built</th><td>1180</td></tr></table>',
      ['figure https://example.org/f.jpg The wall — The wall at low water', '| Length | 90 m |'],
    ],
    [
      'offer with a line that is named a caption',
      '<div class="subscription-widget"><p class="cta-caption">Subscribe for free, and support my work on walls.</p><form><input></form></div>',
      [],
      ['Subscribe for free'],
    ],
    [
      'picture in a button that shows it larger',
      '<figure><div role="button" tabindex="0"><picture><source srcset="/a-700.png 700w"><img alt="" src="/a.png" width="700"></picture></div><figcaption>The wall at dawn</figcaption></figure>',
      ['figure https://example.org/a.png  — The wall at dawn'],
    ],
    [
      'item of a list of works, its parts in spans',
      '<ul><li><span class="tag">Lee (2001)</span><span class="block">A. Lee, <em>Piers</em>.</span></li></ul>',
      ['• ¶ Lee (2001) A. Lee, _Piers_.'],
    ],
    [
      'row of a name and its value',
      '<div class="facts"><span class="name">Length</span><span class="value">90 m</span></div>',
      ['Length 90 m'],
    ],
    [
      'letters of a word in elements of their own',
      '<h2><span class="l1">T</span><span class="l2">h</span><span class="l3">e wall</span></h2>',
      ['h2 The wall'],
    ],
  ],

  'more code': [
    [
      'rouge table',
      `<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1
2
</pre></td><td class="rouge-code"><pre>a = 1
b = 2
</pre></td></tr></tbody></table></code></pre></div></div>`,
      ['code ruby: a = 1⏎b = 2'],
    ],
    [
      'prettyprint ol',
      `<pre class="prettyprint linenums prettyprinted"><ol class="linenums"><li class="L0"><span class="pln">a = 1</span></li><li class="L1"><span class="pln">b = 2</span></li></ol></pre>`,
      ['code : a = 1⏎b = 2'],
    ],
    [
      'rsh float numbers',
      `<div class="code-container"><pre style="display:block"><code style="float:left;padding-right:10px"><span class="react-syntax-highlighter-line-number">1
</span><span class="react-syntax-highlighter-line-number">2
</span></code><code class="language-js"><span>a = 1
b = 2</span></code></pre></div>`,
      ['code js: a = 1⏎b = 2'],
    ],
    [
      'rsh inline numbers',
      `<pre><code class="language-js"><span><span class="linenumber react-syntax-highlighter-line-number">1</span><span>a = 1
</span></span><span><span class="linenumber react-syntax-highlighter-line-number">2</span><span>b = 2</span></span></code></pre>`,
      ['code js: a = 1⏎b = 2'],
    ],
    [
      'flex numbers column',
      `<div class="code-flex" style="display:flex"><div class="line-numbers"><div>1</div><div>2</div></div><pre><code>a = 1
b = 2</code></pre></div>`,
      ['code : a = 1⏎b = 2'],
      ['¶ 1'],
    ],
    [
      'flex numbers no class',
      `<div style="display:flex"><div><span>1</span><br><span>2</span></div><pre><code>a = 1
b = 2</code></pre></div>`,
      ['code : a = 1⏎b = 2'],
    ],
    [
      'docusaurus numbers',
      `<div class="language-js codeBlockContainer"><div class="codeBlockTitle">boat.js</div><div class="codeBlockContent"><pre class="prism-code language-js"><code class="codeBlockLines codeBlockLinesWithNumbering"><span class="token-line codeLine"><span class="codeLineNumber"></span><span class="codeLineContent"><span class="token plain">a = 1</span></span><br></span><span class="token-line codeLine"><span class="codeLineNumber"></span><span class="codeLineContent">b = 2</span><br></span></code></pre></div></div>`,
      ['code js: a = 1⏎b = 2', 'boat.js'],
    ],
    [
      'quarto',
      `<div class="sourceCode" id="cb1"><pre class="sourceCode python code-with-copy"><code class="sourceCode python"><span id="cb1-1"><a href="#cb1-1" aria-hidden="true" tabindex="-1"></a>a <span class="op">=</span> 1</span>
<span id="cb1-2"><a href="#cb1-2" aria-hidden="true" tabindex="-1"></a>b <span class="op">=</span> 2</span></code><button title="Copy to Clipboard" class="code-copy-button"><i class="bi"></i></button></pre></div>`,
      ['code python: a = 1⏎b = 2'],
    ],
    [
      'nbsphinx',
      `<div class="nbinput docutils container"><div class="prompt highlight-none notranslate"><div class="highlight"><pre><span></span>[1]:
</pre></div></div><div class="input_area highlight-ipython3 notranslate"><div class="highlight"><pre><span></span>a = 1
</pre></div></div></div>`,
      ['a = 1'],
    ],
    [
      'chatgpt cm br',
      `<div class="cm-content q9" contenteditable="false"><span class="k">a</span> = 1<br>b = 2</div>`,
      ['a = 1', 'b = 2'],
    ],
    [
      'span code block',
      `<span class="code" style="display:block;white-space:pre"><span>a = 1</span><br><span>b = 2</span></span>`,
      ['a = 1'],
    ],
    [
      'kbd samp pre',
      `<pre><samp>$ wall
12 stones</samp></pre>`,
      ['code : $ wall⏎12 stones'],
    ],
    [
      'textarea code',
      `<textarea readonly>a = 1
b = 2</textarea>`,
      [],
    ],
    ['xmp', `<xmp><b>bold</b></xmp>`, ['bold']],
    [
      'listing tag',
      `<listing>a = 1
b = 2</listing>`,
      ['a = 1'],
    ],
    [
      'diff lines',
      `<pre class="diff"><span class="del">-a = 1</span>
<span class="ins">+a = 2</span></pre>`,
      ['code : -a = 1⏎+a = 2'],
    ],
    [
      'terminal prompt',
      `<pre><span class="prompt">$ </span><span class="cmd">wall -n</span></pre>`,
      ['code : $ wall -n'],
    ],
    [
      'gitlab holder',
      `<div class="blob-content"><div class="line-numbers"><a class="diff-line-num" id="L1">1</a><a class="diff-line-num" id="L2">2</a></div><div class="blob-content"><pre class="code highlight"><code><span id="LC1" class="line" lang="python">a = 1</span>
<span id="LC2" class="line" lang="python">b = 2</span></code></pre></div></div>`,
      ['code : a = 1⏎b = 2'],
    ],
    [
      'crayon',
      `<div class="crayon-syntax"><table class="crayon-table"><tr class="crayon-row"><td class="crayon-nums"><div class="crayon-nums-content"><div class="crayon-num">1</div><div class="crayon-num">2</div></div></td><td class="crayon-code"><div class="crayon-pre"><div class="crayon-line">a = 1</div><div class="crayon-line">b = 2</div></div></td></tr></table></div>`,
      ['code : a = 1⏎b = 2'],
    ],
    [
      'verso lean',
      `<code class="hl lean block">def a := 1
def b := 2</code>`,
      ['def a := 1'],
    ],
    [
      'mintlify',
      `<div class="code-block not-prose"><div class="header"><div>boat.js</div><button aria-label="Copy">Copy</button></div><div class="children"><pre class="shiki"><code language="javascript"><span class="line"><span style="color:#000">a = 1</span></span>
<span class="line">b = 2</span>
</code></pre></div></div>`,
      ['code : a = 1⏎b = 2', 'boat.js'],
      ['Copy'],
    ],
    ['data-lang pre', `<pre lang="rust"><code>let a = 1;</code></pre>`, ['code rust: let a = 1;']],
    [
      'highlight table gh',
      `<div class="highlight highlight-source-js"><pre><span class="pl-k">let</span> a = 1</pre></div>`,
      ['code js: let a = 1'],
    ],
    [
      'code in table cell',
      `<table><tr><th>Command</th><th>Does</th></tr><tr><td><pre>wall -n</pre></td><td>counts</td></tr><tr><td><code>wall -x</code></td><td>stops</td></tr></table>`,
      ['| wall -n | counts |'],
    ],
  ],

  'more footnotes': [
    [
      'fn google docs',
      `<p>Boats<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> float.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Most do so.</span></p></div>`,
      ['Boats[1] float.', 'Most do so.'],
    ],
    [
      'fn word',
      `<p>Boats<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a> float.</p><div><hr><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Most do so.</p></div></div>`,
      ['Boats[1] float.', '[1] Most do so.'],
    ],
    ['fn loose', `<p>Boats<sup>[1]</sup> float.</p><p>[1] Most do so.</p>`, ['Boats[1] float.', '[1] Most do so.']],
    [
      'fn hidden popup',
      `<p>Boats<sup><a href="#" class="fn-link" data-fn="1">1</a></sup><span class="footnote-popup" style="display:none">Most do so.</span> float.</p>`,
      ['float.'],
    ],
    [
      'fn bigfoot',
      `<p>Boats<sup id="fnref:1"><a href="#fn:1" rel="footnote">1</a></sup> float.</p><div class="footnotes"><ol><li class="footnote" id="fn:1"><p>Most do so. <a href="#fnref:1" title="return to article"> ↩</a></p></li></ol></div>`,
      ['Boats[1] float.', '1. ¶ Most do so.'],
      ['↩'],
    ],
    [
      'fn nature',
      `<p>Boats float<sup><a data-track="click" data-test="citation-ref" title="Ek, B." href="#ref-CR1" id="ref-link-1">1</a></sup>.</p><section aria-labelledby="Bib1"><h2 id="Bib1">References</h2><ol class="c-article-references"><li class="c-article-references__item" data-counter="1."><p id="ref-CR1">Ek, B. Walls. Stone 1, 2 (1999).</p><p class="c-article-references__links"><a href="https://doi.org/1">Article</a> <a href="https://scholar.google.com/1">Google Scholar</a></p></li></ol></section>`,
      ['Boats float[1].', 'Ek, B. Walls.'],
    ],
    [
      'fn docutils',
      `<p>Boats <a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a> float.</p><aside class="footnote-list brackets"><aside class="footnote brackets" id="id2" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>Most do so.</p></aside></aside>`,
      ['Boats [1] float.', 'Most do so.'],
    ],
    [
      'fn dl',
      `<p>Boats<a href="#f1"><sup>1</sup></a> float.</p><dl class="footnotes"><dt id="f1">1</dt><dd>Most do so. <a href="#r1">↑</a></dd></dl>`,
      ['Boats[1] float.', 'Most do so.'],
      ['↑'],
    ],
    [
      'fn endnotes heading p',
      `<p>Boats<a href="#e1" id="b1">1</a> float.</p><h2>Notes</h2><p id="e1"><a href="#b1">1.</a> Most do so.</p>`,
      ['h2 Notes', 'Most do so.'],
    ],
    [
      'fn details',
      `<p>Boats<details class="footnote"><summary>1</summary>Most do so.</details> float.</p>`,
      ['Most do so.'],
    ],
    ['abbr fn span title', `<p>Boats<span class="footnote" title="Most do so.">*</span> float.</p>`, ['float.']],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_, rows) => {
  const all = rows.map(([markup, piece, has, lacks = []]) => [markup, piece, has, lacks] as const);
  test.each(all)('%s', async (_, piece, has, lacks) => {
    const lines = outline(await parse(pageWith(piece), { from: 'html', url: 'https://example.org/a' }));
    const shown = lines.filter((line) => !/^(?:removed|related) /.test(line)).join('\n');
    for (const words of has) expect(shown).toContain(words);
    for (const words of lacks) expect(shown).not.toContain(words);
    for (const text of [A, B, C]) expect(lines).toContain(`¶ ${text}`);
  });
});
