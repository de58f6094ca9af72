/** The smallest thread of each software, in the markup that it writes. */

/** The texts of the posts. */
export const A = 'The pump of my boat stops after an hour, and starts again when it is cold. What can be the reason?';
export const B = 'Look at the impeller first: it wears out in two summers, and a new one costs less than a lunch.';
export const C = 'It was the impeller indeed, and the pump has run for three days now. Thank you all for the help!';

/** A thread: the page, and the author and the beginning of the text of each of its posts. */
export interface Thread {
  software: string;
  url: string;
  page: string;
  posts: readonly (readonly [author: string, text: string])[];
  /** The days of the posts, where the page has them. */
  days?: readonly string[];
  /** What is in no post. */
  lacks?: readonly string[];
}

const THREE = [
  ['ann', A],
  ['bo', B],
  ['cy', C],
] as const;
const DAYS = ['2024-03-01', '2024-03-02', '2024-03-03'];

const page = (title: string, head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head>${body}</html>`;

/** One part for each post: its author, its text, its number from 1. */
const each = (part: (author: string, text: string, number: number) => string): string =>
  THREE.map(([author, text], i) => part(author, text, i + 1)).join('\n');

export const threads: readonly Thread[] = [
  {
    software: 'vBulletin 3: tables, and quotations without a name',
    url: 'https://forum.example/showthread.php?t=12',
    posts: THREE,
    page: page(
      'Pump stops - Boat forum',
      '<meta name="generator" content="vBulletin 3.8.7">',
      `<body><table><tr><td class="navbar"><a href="/">Boat forum</a> &gt; <a href="/f2">Engines</a></td></tr></table>
      <div id="posts">${each(
        (author, text, n) => `<div id="edit${n}0"><table id="post${n}0" class="tborder"><tr>
        <td class="thead"><a name="post${n}0"></a> 0${n}-03-2024, 10:00 AM</td><td class="thead">#<a href="/p">${n}</a></td></tr>
        <tr><td class="alt2" width="175"><div id="postmenu_${n}0"><a class="bigusername" href="member.php?u=${n}">${author}</a></div>
        <div class="smallfont">Registered User</div><div class="smallfont">Join Date: May 2001<br>Posts: 1,203</div></td>
        <td class="alt1" id="td_post_${n}0"><div class="smallfont"><strong>Re: Pump stops</strong></div><hr>
        <div id="post_message_${n}0">${
          n === 2
            ? `<div style="margin:20px"><div class="smallfont">Quote:</div><table><tr><td class="alt2">
          <div>Originally Posted by <strong>ann</strong></div><div style="font-style:italic">starts again when cold</div></td></tr></table></div>`
            : ''
        }${text}</div><div>__________________<br>Sail fast, and never sell the boat.</div></td></tr></table></div>`,
      )}</div></body>`,
    ),
    lacks: ['Join Date', 'Sail fast', 'Quote:'],
  },
  {
    software: 'vBulletin 5',
    url: 'https://forum.example/forum/engines/12-pump-stops',
    posts: THREE,
    days: DAYS,
    page: page(
      'Pump stops - Boat forum',
      '<meta name="generator" content="vBulletin 5.6.4">',
      `<body><h1 class="main-title">Pump stops</h1><ul class="conversation-list list-container">${each(
        (
          author,
          text,
          n,
        ) => `<li class="b-post js-post" itemscope itemtype="http://schema.org/Comment"><div class="l-row__fixed--left">
        <div class="b-userinfo"><div class="author h-text-size--14" itemprop="author" itemscope itemtype="http://schema.org/Person">
        <strong><a href="https://forum.example/member/${n}-${author}"><span itemprop="name">${author}</span></a></strong></div>
        <div class="usertitle">Senior Member</div><ul><li><label>Join Date:</label> <span>Aug 2004</span></li></ul></div></div>
        <div class="b-post__content"><div class="b-post__hide-when-deleted"><div class="b-post__timestamp">
        <time itemprop="dateCreated" datetime="2024-03-0${n}T10:00:00">03-0${n}-2024, 10:00 AM</time></div>
        <div class="js-post__content-text restore h-wordwrap" itemprop="text">${text}</div></div>
        <ul class="b-post__footer"><li>Comment</li><li>Post</li><li>Cancel</li></ul></div></li>`,
      )}</ul></body>`,
    ),
    lacks: ['Senior', 'Cancel'],
  },
  {
    software: 'phpBB 2: rows of a table',
    url: 'https://forum.example/viewtopic.php?t=12',
    posts: THREE,
    page: page(
      'Boat forum :: View topic - Pump stops',
      '',
      `<body><table class="forumline"><tr><th>Author</th><th>Message</th></tr>${each(
        (author, text, n) => `<tr><td class="row1"><span class="name"><a name="${n}0"></a><b>${author}</b></span><br>
        <span class="postdetails">Joined: 01 Feb 2003<br>Posts: 12</span></td><td class="row1"><table><tr><td>
        <span class="postdetails">Posted: Fri Mar 0${n}, 2024 10:00 am &nbsp; Post subject: Pump stops</span></td></tr>
        <tr><td colspan="2"><span class="postbody">${text}</span><span class="postbody"><br>_________________<br>Sail fast.</span></td></tr></table></td></tr>
        <tr><td class="row1"><a href="#top">Back to top</a></td><td class="row1"><a href="profile.php?mode=viewprofile&u=${n}">profile</a></td></tr>`,
      )}</table></body>`,
    ),
    lacks: ['Back to top', 'Joined'],
  },
  {
    software: 'XenForo 1',
    url: 'https://forum.example/threads/pump-stops.12/',
    posts: THREE,
    page: page(
      'Pump stops | Boat forum',
      '',
      `<body><h1>Pump stops</h1><ol class="messageList" id="messageList">${each(
        (author, text, n) => `<li id="post-${n}0" class="message" data-author="${author}"><div class="messageUserInfo">
        <div class="messageUserBlock"><h3 class="userText"><a href="members/${author}.1/" class="username">${author}</a>
        <em class="userTitle">Well-Known Member</em></h3><dl class="pairsInline"><dt>Messages:</dt><dd>1,203</dd></dl></div></div>
        <div class="messageInfo primaryContent"><div class="messageContent"><article><blockquote class="messageText SelectQuoteContainer ugc baseHtml">
        ${text}</blockquote></article></div><div class="editDate">Last edited: Mar 9, 2024</div>
        <div class="baseHtml signature messageText ugc"><aside>Sail fast.</aside></div>
        <div class="messageMeta"><span class="item muted"><a href="members/${author}.1/" class="username author">${author}</a>,
        <a href="/p" class="datePermalink"><span class="DateTime" title="Mar ${n}, 2024 at 10:00 AM">Mar ${n}, 2024</span></a></span>
        <a class="item control reply">Reply</a></div></div></li>`,
      )}</ol></body>`,
    ),
    days: DAYS,
    lacks: ['Sail fast', 'Well-Known', 'Last edited'],
  },
  {
    software: 'Simple Machines 2.0: the source stands before the quotation',
    url: 'https://forum.example/index.php?topic=12.0',
    posts: THREE,
    days: DAYS,
    page: page(
      'Pump stops',
      '',
      `<body><div id="forumposts">${each(
        (
          author,
          text,
          n,
        ) => `<div class="windowbg"><span class="topslice"><span></span></span><div class="post_wrapper"><div class="poster">
        <h4><a href="https://forum.example/index.php?action=profile;u=${n}" title="View the profile">${author}</a></h4>
        <ul class="reset smalltext"><li class="membergroup">Sailor</li><li class="postcount">Posts: 1,203</li></ul></div>
        <div class="postarea"><div class="flow_hidden"><div class="keyinfo"><h5 id="subject_${n}"><a href="/m">Re: Pump stops</a></h5>
        <div class="smalltext">&#171; <strong>Reply #${n} on:</strong> March 0${n}, 2024, 10:00:00 AM &#187;</div></div>
        <ul class="reset smalltext quickbuttons"><li class="quote_button"><a href="/q">Quote</a></li></ul></div>
        <div class="post"><div class="inner" id="msg_${n}0">${
          n === 2
            ? `<div class="quoteheader"><div class="topslice_quote"><a href="/m">Quote from: ann on March 01, 2024</a></div></div>
          <blockquote class="bbc_standard_quote">starts again when cold</blockquote><div class="quotefooter"><div class="botslice_quote"></div></div>`
            : ''
        }${text}</div></div></div><div class="moderatorbar"><div class="smalltext modified" id="modified_${n}0">
        &#171; <em>Last Edit: March 05, 2024, by bo</em> &#187;</div><div class="smalltext reportlinks">Logged</div>
        <div class="signature">Sail fast.</div></div></div></div>`,
      )}</div></body>`,
    ),
    lacks: ['Sail fast', 'Logged', 'Last Edit'],
  },
  {
    software: 'MyBB',
    url: 'https://forum.example/thread-12.html',
    posts: THREE,
    page: page(
      'Pump stops',
      '',
      `<body><div id="posts">${each(
        (
          author,
          text,
          n,
        ) => `<div class="post classic" id="post_${n}0"><div class="post_author scaleimages"><div class="author_information">
        <strong><span class="largetext"><a href="https://forum.example/user-${n}.html">${author}</a></span></strong><br>
        <span class="smalltext">Senior Member</span></div><div class="author_statistics">Posts: 503<br>Joined: Jan 2010</div></div>
        <div class="post_content"><div class="post_head"><div class="float_right"><strong><a href="#">#${n}</a></strong></div>
        <span class="post_date">03-0${n}-2024, 10:00 AM <span class="post_edit"><span class="edited_post">(This post was last modified: 03-09-2024, 10:00 AM by bo.)</span></span></span></div>
        <div class="post_body scaleimages" id="pid_${n}0">${text}</div><div class="signature scaleimages">Sail fast.</div></div>
        <div class="post_controls"><a class="postbit_quote">Reply</a></div></div>`,
      )}</div></body>`,
    ),
    lacks: ['Sail fast', 'last modified', 'Senior'],
  },
  {
    software: 'Invision Community 5',
    url: 'https://forum.example/topic/12-pump-stops/',
    posts: THREE,
    days: DAYS,
    page: page(
      'Pump stops - Boat forum',
      '',
      `<body class="ipsApp"><h1 class="ipsPageHeader__title">Pump stops</h1><div id="elPostFeed" data-role="replyArea">${each(
        (
          author,
          text,
          n,
        ) => `<article class="ipsEntry js-ipsEntry ipsEntry--post"><div class="ipsEntry__header"><div class="ipsPhotoPanel">
        <h3 class="ipsEntry__username"><a href="https://forum.example/profile/${n}-${author}/">${author}</a></h3>
        <p class="ipsPhotoPanel__secondary"><a href="/p"><time datetime="2024-03-0${n}T10:00:00Z">March ${n}, 2024</time></a></p></div></div>
        <div class="ipsEntry__content js-ipsEntry__content"><div class="ipsEntry__post"><div class="ipsRichText ipsRichText--user" data-role="commentContent">
        <p>${text}</p><span class="ipsEntry__edited" data-excludequote>Edited <time datetime="2024-03-09T10:00:00Z">March 9, 2024</time> by bo</span></div></div>
        <div class="ipsEntry__footer"><menu><li><a href="/q">Quote</a></li></menu></div></div></article>`,
      )}</div></body>`,
    ),
    lacks: ['Edited'],
  },
  {
    software: 'Invision Power Board 3',
    url: 'https://forum.example/index.php?/topic/12-pump-stops/',
    posts: THREE,
    days: DAYS,
    page: page(
      'Pump stops',
      '',
      `<body id="ipboard_body"><h1 class="ipsType_pagetitle">Pump stops</h1><div id="ips_Posts">${each(
        (author, text, n) => `<div class="post_block hentry clear clearfix" id="post_id_${n}0"><div class="post_wrap">
        <h3 class="row2"><span class="author vcard"><a class="url fn name" href="https://forum.example/user/${n}-${author}/"><span itemprop="name">${author}</span></a></span></h3>
        <div class="author_info"><ul class="user_details"><li class="group_title">Members</li><li class="post_count">1,203 posts</li></ul></div>
        <div class="post_body"><p class="posted_info desc lighter">Posted <abbr class="published" title="2024-03-0${n}T10:00:00+00:00">0${n} March 2024 - 10:00 AM</abbr></p>
        <div class="post entry-content"><p>${text}</p></div><div class="signature">Sail fast.</div></div></div></div>`,
      )}</div></body>`,
    ),
    lacks: ['Sail fast', '1,203'],
  },
  {
    software: 'Flarum, for browsers without scripts',
    url: 'https://forum.example/d/12-pump-stops',
    posts: THREE,
    page: page(
      'Pump stops - Boat forum',
      '',
      `<body><div id="app" class="App"><main class="App-content"><div id="content"></div><noscript id="flarum-content"><div class="container">
      <h1>Pump stops</h1><div>${each(
        (author, text, n) => `<article><div class="PostUser"><h3 class="PostUser-name">${author}</h3></div>
        <div class="Post-body"><p>${text}</p></div><time datetime="2024-03-0${n}T10:00:00+00:00">0${n} Mar 2024</time></article><hr>`,
      )}</div></div></noscript></main></div></body>`,
    ),
  },
  {
    software: 'NodeBB',
    url: 'https://forum.example/topic/12/pump-stops',
    posts: THREE,
    days: DAYS,
    page: page(
      'Pump stops | Boat forum',
      '',
      `<body class="page-topic page-topic-12 template-topic"><h1 component="post/header">Pump stops</h1><ul component="topic" class="posts timeline">${each(
        (
          author,
          text,
          n,
        ) => `<li component="post" class="pt-4" itemprop="comment" itemtype="http://schema.org/Comment" itemscope>
        <meta itemprop="datePublished" content="2024-03-0${n}T10:00:00.000Z"><div class="d-flex post-container"><div class="post-container-parent">
        <div class="post-header"><a class="fw-bold text-nowrap" href="/user/${author}" data-username="${author}">${author}</a>
        <a class="permalink text-muted timeago" href="/post/1" title="2024-03-0${n}T10:00:00.000Z"></a>
        <small class="edit-icon">last edited by <a href="/user/bo">bo</a> <span class="timeago" title="2024-03-09T10:00:00Z"></span></small></div>
        <div class="content text-break" component="post/content" itemprop="text"><p>${text}</p></div>
        <div component="post/footer"><a class="threaded-replies">2 Replies</a><span component="post/vote-count">5</span></div></div></div></li>`,
      )}</ul></body>`,
    ),
    lacks: ['2 Replies'],
  },
  {
    software: 'Lobsters: a story with comments in each other',
    url: 'https://links.example/s/abcdef/pump_stops',
    posts: THREE,
    page: page(
      'Pump stops | Links',
      '',
      `<body><ol class="stories list"><li class="story"><div class="story_liner h-entry"><div class="voters"><a class="upvoter">48</a></div>
      <div class="details"><span class="link h-cite u-repost-of"><a class="u-url" href="https://boats.example/pump">Pump stops</a></span>
      <span class="tags"><a class="tag">boats</a></span><div class="byline">via <a class="u-author" href="/~dee">dee</a> 2 days ago | 3 comments</div></div></div></li></ol>
      <ol class="comments comments1"><li class="comments_subtree">${each(
        (
          author,
          text,
          n,
        ) => `<div id="c_${n}" class="comment"><div class="voters">1</div><div class="details"><div class="byline">
        <a href="/~${author}"><img alt="avatar"></a> <a href="/~${author}">${author}</a> <a href="/c/1"><time title="2024-03-0${n} 10:00:00 -0500" datetime="2024-03-0${n}T10:00:00">${n} days ago</time></a>
        <span class="reason"></span> | <a>link</a> <a>flag</a></div><div class="comment_text"><p>${text}</p></div></div></div><ol class="comments"><li class="comments_subtree">`,
      )}</li></ol></li></ol></li></ol></li></ol></body>`,
    ),
    days: DAYS,
  },
  {
    software: 'Reddit of today: elements of its own, the first post with its attributes',
    url: 'https://www.reddit.example/r/boats/comments/1abc/pump_stops/',
    posts: THREE,
    days: DAYS,
    page: page(
      'Pump stops : r/boats',
      '',
      `<body><shreddit-app pagetype="post_detail"><main><shreddit-post author="ann" post-title="Pump stops" created-timestamp="2024-03-01T10:00:00.000000+0000">
      <div slot="credit-bar"><a href="/r/boats/">r/boats</a> <faceplate-timeago ts="2024-03-01T10:00:00.000000+0000"></faceplate-timeago> <a href="/user/ann/">ann</a></div>
      <h1 slot="title">Pump stops</h1><shreddit-post-text-body slot="text-body"><div class="md"><p>${A}</p></div></shreddit-post-text-body></shreddit-post>
      <shreddit-comment-tree>${[
        ['bo', B],
        ['cy', C],
      ]
        .map(
          (
            [author, text],
            i,
          ) => `<shreddit-comment author="${author}" depth="${i}" created="2024-03-0${i + 2}T10:00:00.000000+0000"><div slot="commentMeta">
        <a href="/user/${author}/">${author}</a> <time datetime="2024-03-0${i + 2}T10:00:00.000Z">2y ago</time></div>
        <div slot="comment" id="t1_${i}-comment-rtjson-content"><div class="md text-14" ><p>${text}</p></div></div>
        <shreddit-comment-action-row slot="actionRow">Reply</shreddit-comment-action-row>`,
        )
        .join('')}</shreddit-comment></shreddit-comment></shreddit-comment-tree></main></shreddit-app></body>`,
    ),
  },
  {
    software: 'Hacker News: a question with one short answer',
    url: 'https://news.example/item?id=1',
    posts: [
      ['ann', A],
      ['bo', 'Look at the impeller.'],
    ],
    days: DAYS.slice(0, 2),
    page: page(
      'Ask: Pump stops',
      '',
      `<body><table id="hnmain"><tr><td><span class="pagetop"><a href="newest">new</a> | <a href="front">past</a></span></td></tr>
      <tr><td><table class="fatitem"><tr class="athing submission"><td class="title"><span class="titleline"><a href="item?id=1">Ask: Pump stops</a></span></td></tr>
      <tr><td class="subtext"><span class="subline"><span class="score">12 points</span> by <a href="user?id=ann" class="hnuser">ann</a>
      <span class="age" title="2024-03-01T10:00:00 1709287200"><a href="item?id=1">1 year ago</a></span> | <a>3 comments</a></span></td></tr>
      <tr><td><div class="toptext">${A}</div></td></tr></table><table class="comment-tree"><tr class="athing comtr"><td><table><tr><td class="default">
      <span class="comhead"><a href="user?id=bo" class="hnuser">bo</a> <span class="age" title="2024-03-02T10:00:00 1709373600"><a>1 year ago</a></span></span>
      <div class="comment"><div class="commtext c00">Look at the impeller.</div><div class="reply"><a href="reply">reply</a></div></div></td></tr></table></td></tr></table></td></tr></table></body>`,
    ),
    lacks: ['12 points', 'reply'],
  },
  {
    software: 'Lemmy',
    url: 'https://lemmy.example/post/12',
    posts: THREE,
    page: page(
      'Pump stops - Lemmy',
      '',
      `<body><div id="root" class="lemmy-site"><main><div class="post-listing"><h1 class="h4">Pump stops</h1><div class="small">
      <a class="person-listing" href="/u/ann"><span>ann</span></a> to <a class="community-link" href="/c/boats">Boats</a> · <span class="moment-time" data-tippy-content="2024-03-01T10:00:00Z">2 years ago</span></div>
      <article id="postContent" class="col-12 card my-2 p-2"><div class="md-div"><p>${A}</p></div></article></div><ul class="comments">${[
        ['bo', B],
        ['cy', C],
      ]
        .map(
          ([
            author,
            text,
          ]) => `<li class="comment"><article class="details comment-node py-2"><div class="ms-2"><div class="d-flex small text-muted">
        <a class="person-listing" href="/u/${author}"><span>${author}</span></a> <span class="moment-time">2 years ago</span></div>
        <div class="comment-content"><div class="md-div"><p>${text}</p></div></div><div class="comment-bottom-btns"><button>reply</button></div></div></article></li>`,
        )
        .join('')}</ul></main></div></body>`,
    ),
  },
  {
    software: 'GitHub: an issue',
    url: 'https://github.example/ann/boats/issues/12',
    posts: THREE,
    days: DAYS,
    page: page(
      'Pump stops · Issue #12 · ann/boats',
      '',
      `<body><div class="repository-content"><h1 class="gh-header-title"><bdi class="js-issue-title">Pump stops</bdi> <span>#12</span></h1>
      <div class="js-discussion">${each(
        (
          author,
          text,
          n,
        ) => `<div class="TimelineItem js-comment-container"><div class="timeline-comment-group"><div class="timeline-comment unminimized-comment comment js-comment">
        <div class="timeline-comment-header"><h3><strong><a class="author Link--primary" href="/${author}">${author}</a></strong> commented
        <a class="Link--secondary js-timestamp" href="#c"><relative-time datetime="2024-03-0${n}T10:00:00Z">Mar ${n}, 2024</relative-time></a></h3></div>
        <div class="edit-comment-hide"><table class="d-block"><tbody><tr><td class="d-block comment-body markdown-body js-comment-body"><p dir="auto">${text}</p></td></tr></tbody></table>
        <div class="comment-reactions"><button>2</button></div></div></div></div></div>`,
      )}</div><div class="sidebar"><div class="discussion-sidebar-heading">Assignees</div>No one assigned</div></div></body>`,
    ),
    lacks: ['Assignees'],
  },
  {
    software: 'GitHub: an issue, as its scripts make it',
    url: 'https://github.example/ann/boats/issues/12',
    posts: THREE,
    days: DAYS,
    page: page(
      'Pump stops · Issue #12 · ann/boats',
      '',
      `<body><div data-testid="issue-viewer-container"><h1 data-component="PH_Title"><bdi data-testid="issue-title">Pump stops</bdi><span>#12</span></h1>
      <div class="IssueViewer-module__mainContainer">${each(
        (
          author,
          text,
          n,
        ) => `<div class="react-issue-comment"><div class="ActivityHeader-module__activityHeader"><a class="ActivityHeader-module__AuthorLink" href="https://github.example/${author}">${author}</a>
        <div>opened <a href="#c"><relative-time datetime="2024-03-0${n}T10:00:00.000Z">on Mar ${n}, 2024</relative-time></a></div></div>
        <div class="IssueCommentViewer-module__IssueCommentBody"><div class="markdown-body NewMarkdownViewer-module__safe-html-box" data-testid="markdown-body"><p dir="auto">${text}</p></div></div></div>`,
      )}</div></div></body>`,
    ),
  },
  {
    software: 'HyperKitty (Mailman 3): a thread of letters',
    url: 'https://lists.example/archives/list/boats@example.org/thread/ABCDEFGH/',
    posts: THREE,
    page: page(
      'Pump stops - boats - lists',
      '',
      `<body><div class="container"><h3>Pump stops</h3><section id="thread-content"><div class="email email-first">${each(
        (
          author,
          text,
          n,
        ) => `<div class="email-header"><div class="email-author"><h2 class="name"><a href="/users/${n}">${author}</a></h2></div>
        <div class="email-date right"><div class="time"><span title="Sender's time: March ${n}, 2024, 10 a.m.">${n} Mar 2024</span></div>
        <div class="time"><a name="m" href="/message/x">10 a.m.</a></div></div></div>
        <div class="email-body"><p>${text}</p></div><div class="email-info"><a href="/reply">Reply</a><span>0</span></div>
        </div><div class="email">`,
      )}</div></section></div></body>`,
    ),
  },
  {
    software: 'pipermail (Mailman 2): a letter',
    url: 'https://lists.example/pipermail/boats/2024-March/000012.html',
    posts: [['Ann Lee', A]],
    days: ['2024-03-01'],
    page: page(
      '[Boats] Pump stops',
      '',
      `<body><H1>[Boats] Pump stops</H1><B>Ann Lee</B> <A HREF="mailto:boats%40lists.example">ann at example.com</A><BR>
      <I>Fri Mar  1 10:00:00 UTC 2024</I><P><UL><LI>Previous message: <A HREF="11.html">Sails</A></LI></UL><HR>
<PRE>Bo Ek wrote:
&gt;<i> ${C.replace(' and ', '\n</I>&gt;<i> and ')}
</I>
${A.replace(' and ', '\nand ')}

-- 
Sail fast, and never sell the boat.
</PRE><HR><a href="https://lists.example/mailman/listinfo/boats">More information about the list</a></body>`,
    ),
    lacks: ['Sail fast', 'Previous message', '> >'],
  },
  {
    software: 'MHonArc: a letter',
    url: 'https://www.example.org/archives/boats/msg00012.html',
    posts: [['Ann Lee', A]],
    days: ['2024-03-01'],
    page: page(
      'Pump stops',
      '',
      `<body><a href="msg00011.html">Date Prev</a> <a href="msg00013.html">Date Next</a><h1>Pump stops</h1><hr>
      <ul><li><em>From</em>: Ann Lee &lt;<a href="mailto:ann@DOMAIN">ann@xxxx</a>&gt;</li><li><em>Date</em>: Fri, 1 Mar 2024 10:00:00 +0000</li></ul><hr>
<pre>${A}
</pre><hr><ul><li><strong>Follow-Ups</strong>: <a href="msg00013.html">Re: Pump stops</a></li></ul></body>`,
    ),
    lacks: ['Follow-Ups', 'Date Prev'],
  },
  {
    software: 'questions and answers with classes that a tool made, told by JSON-LD',
    url: 'https://ask.example/q/pump-stops-8123',
    posts: THREE,
    page: page(
      'Pump stops?',
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"QAPage","mainEntity":{"@type":"Question","name":"Pump stops?","text":${JSON.stringify(A)},
      "answerCount":2,"author":{"@type":"Person","name":"ann"},"suggestedAnswer":[{"@type":"Answer","text":${JSON.stringify(B)},"author":{"@type":"Person","name":"bo"}},
      {"@type":"Answer","text":${JSON.stringify(C)},"author":{"@type":"Person","name":"cy"}}]}}</script>`,
      `<body><div class="x1"><h1>Pump stops?</h1><div class="q8f">${A}</div><div class="s1"><a href="/profile/ann">ann</a></div></div>
      ${[
        ['bo', B],
        ['cy', C],
      ]
        .map(
          ([
            author,
            text,
          ]) => `<div class="x2 k"><div class="s1"><a href="/profile/${author}">${author}</a><span>Sailor for 20 years</span></div>
      <div class="q9f"><span>${text}</span></div><div class="b">12 upvotes</div></div>`,
        )
        .join('')}</body>`,
    ),
    lacks: ['upvotes'],
  },
  {
    software: 'Discuz',
    url: 'https://bbs.example/thread-12-1-1.html',
    posts: THREE,
    page: page(
      'Pump stops - Boat forum',
      '<meta name="generator" content="Discuz! X3.4">',
      `<body id="nv_forum"><div id="postlist" class="pl bm"><h1 class="ts"><span id="thread_subject">Pump stops</span></h1>${each(
        (
          author,
          text,
          n,
        ) => `<div id="post_${n}0"><table id="pid${n}0" class="plhin"><tr><td class="pls"><div class="pls favatar"><div class="pi"><div class="authi">
        <a href="space-uid-${n}.html" class="xw1">${author}</a></div></div><p>1203 posts</p></div></td><td class="plc"><div class="pi"><strong><a>${n}#</a></strong><div class="pti"><div class="authi">
        <em id="authorposton${n}0">Posted on 2024-3-${n} 10:00:00</em></div></div></div><div class="pct"><div class="pcb"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_${n}0">
        ${text}</td></tr></table></div></div></div></td></tr><tr><td class="plc plm"><div class="sign">Sail fast.</div></td></tr></table></div>`,
      )}</div></body>`,
    ),
    days: DAYS,
    lacks: ['Sail fast', '1203'],
  },
  {
    software: 'bbPress',
    url: 'https://forum.example/forums/topic/pump-stops/',
    posts: THREE,
    page: page(
      'Pump stops',
      '',
      `<body class="bbpress single-topic"><article><h1 class="entry-title">Pump stops</h1><div class="entry-content"><div id="bbpress-forums"><ul class="topics bbp-replies">${each(
        (
          author,
          text,
          n,
        ) => `<div class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">March ${n}, 2024 at 10:00 am</span><a class="bbp-reply-permalink">#${n}</a></div></div>
        <div class="reply"><div class="bbp-reply-author"><a href="/users/${author}" class="bbp-author-link"><span class="bbp-author-name">${author}</span></a><div class="bbp-author-role">Participant</div></div>
        <div class="bbp-reply-content"><p>${text}</p></div></div>`,
      )}</ul></div></div></article></body>`,
    ),
    days: DAYS,
    lacks: ['Participant'],
  },
  {
    software: 'a forum of its own, with microdata',
    url: 'https://talk.example/engines/pump-stops',
    posts: THREE,
    days: DAYS,
    page: page(
      'Pump stops',
      '',
      `<body><main itemscope itemtype="https://schema.org/DiscussionForumPosting"><h1 itemprop="headline">Pump stops</h1>
      <div class="zz1"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name" href="/m/ann">ann</a></span>
      <time itemprop="datePublished" datetime="2024-03-01">1 March</time><div itemprop="text"><p>${A}</p></div></div>${[
        ['bo', B],
        ['cy', C],
      ]
        .map(
          (
            [author, text],
            i,
          ) => `<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author" itemscope itemtype="https://schema.org/Person">
        <a itemprop="name" href="/m/${author}">${author}</a></span> <time itemprop="datePublished" datetime="2024-03-0${i + 2}">${i + 2} March</time>
        <div itemprop="text"><p>${text}</p></div></div>`,
        )
        .join('')}</main></body>`,
    ),
  },
];
