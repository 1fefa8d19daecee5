/** The page's style sheet: a calm page on screen, GB/T 9704 pages when printed; works with and without the script. */
export const style = `
:root{--ink:#1f2328;--soft:#5f6368;--line:#d8d5ce;--paper:#fff;--ground:#f7f5f1;--accent:#1d4f91;--amber:#9a6700;--red:#b3261e}
*{box-sizing:border-box}
html{scroll-padding-top:64px}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
.bar{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:4px 24px;align-items:center;padding:8px 24px;background:var(--paper);border-bottom:1px solid var(--line);font-size:14px;line-height:22px}
.bar strong{color:var(--accent);font-weight:600}
.legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0;padding:0;list-style:none;color:var(--soft)}
.skip{position:absolute;left:-9999px}
.skip:focus{left:24px;top:8px;z-index:4;background:var(--paper)}
main,.grounds{max-width:860px;margin:24px auto;padding:56px 64px;background:var(--paper);border:1px solid var(--line);border-radius:4px}
article{font-family:FangSong,"仿宋",STFangsong,"Noto Serif SC","Songti SC",SimSun,serif;font-size:18px;line-height:1.9}
h1{margin:0;font-size:28px;line-height:1.5;text-align:center;font-weight:700;font-family:"方正小标宋简体","Noto Serif SC","Songti SC",SimSun,serif}
h1 span{display:block}
.subtitle{margin:8px 0 40px;text-align:center}
h2,h3,h4,h5{margin:0;font-size:18px;line-height:1.9;text-indent:2em;font-weight:400}
h2{margin-top:20px;font-family:SimHei,"黑体",STHeiti,"Noto Sans SC",sans-serif;font-weight:600}
h3{font-family:KaiTi,"楷体",STKaiti,"Noto Serif SC",serif;font-weight:600}
h4{font-weight:700}
article p{margin:0;text-indent:2em;text-align:justify}
article p.flush{text-indent:0}
article p.center{text-indent:0;text-align:center}
article p.signature{padding-right:4em;text-indent:0;text-align:right}
.wide{overflow-x:auto;margin:12px 0 24px}
table{width:100%;border-collapse:collapse;font-size:15px;line-height:1.5;font-variant-numeric:tabular-nums}
.landscape table{min-width:820px}
@media (min-width:900px){.wide.landscape{margin-left:-48px;margin-right:-48px}}
th,td{padding:6px 8px;border:1px solid #6b6b6b;vertical-align:middle;text-align:left;font-weight:400;text-indent:0}
thead th{background:#f2f0eb;font-weight:600;text-align:center}
td p,th p{margin:0;text-indent:0;text-align:inherit}
.left{text-align:left}.center{text-align:center}.right{text-align:right}
td:empty::after{content:"";display:block;min-height:1em}
a.number{color:inherit;white-space:nowrap;text-decoration:underline dotted 1px var(--soft);text-underline-offset:4px;border-radius:2px;font-variant-numeric:tabular-nums}
a.manual,a.frozen{text-decoration:underline solid 1px var(--line)}
.legend .computed{text-decoration:underline dotted 1px var(--soft);text-underline-offset:4px}
a.number:hover{color:var(--accent);background:#eef3f9}
a.number:focus-visible,button:focus-visible,li:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.symbols{position:absolute;width:0;height:0}
.sign{width:12px;height:12px;margin-left:2px;vertical-align:super;stroke:var(--soft)}
a.manual .symbols{position:absolute;width:0;height:0}
.sign{border:1px solid var(--line);border-radius:2px}
.missing{color:var(--red);font-weight:600}
.grounds{font-size:14px;line-height:22px}
.grounds h2{text-indent:0;font-size:18px}
.grounds ol{margin:16px 0 0;padding:0;list-style:none}
.grounds li{padding:12px 0 12px 16px;border-top:1px solid var(--line);border-left:3px solid transparent}
.grounds li:target{border-left-color:var(--accent);background:#f3f6fb}
.grounds h3,#panel h3{margin:0 0 4px;text-indent:0;font:600 16px/24px "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
dl{display:grid;grid-template-columns:5em 1fr;gap:2px 12px;margin:0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.tag{margin-left:8px;padding:0 6px;border:1px solid var(--line);border-radius:4px;font-size:14px;font-weight:400;color:var(--soft)}
.code{font-family:Consolas,"Noto Sans Mono",monospace;color:var(--soft);overflow-wrap:anywhere}
#panel{position:fixed;inset:0 0 0 auto;z-index:3;width:min(400px,92vw);height:100%;max-height:none;margin:0;padding:16px 24px 24px;border:0;border-left:1px solid var(--line);background:var(--paper);color:inherit;overflow:auto;font-size:14px;line-height:22px;box-shadow:-2px 0 12px rgba(0,0,0,.08)}
#panel .head{display:flex;justify-content:space-between;align-items:center;margin-bottom:12px;color:var(--soft)}
#panel button{padding:2px 12px;border:1px solid var(--line);border-radius:4px;background:var(--paper);font:inherit;cursor:pointer}
#panel dl{margin-top:8px}
@media (min-width:1200px){.opened main,.opened .grounds{margin-left:max(24px,calc((100vw - 424px - 860px)/2));margin-right:424px}}
@media (max-width:720px){main,.grounds{padding:24px 16px;margin:0;border:0}}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page landscape{size:A4 landscape;margin:28mm 37mm 26mm 35mm}
@media print{
html,body{background:#fff}
.bar,#panel,.skip{display:none}
main,.grounds{max-width:none;margin:0;padding:0;border:0}
article{font-size:16pt;line-height:28pt}
h1{font-size:22pt;line-height:32pt}h2,h3,h4,h5{font-size:16pt;line-height:28pt;break-after:avoid}
table{font-size:10.5pt}
thead{display:table-header-group}tr{break-inside:avoid}
.wide,.wide.landscape{overflow:visible;margin-left:0;margin-right:0}.landscape{page:landscape}.landscape table{min-width:0}
.grounds{break-before:page;page:landscape}
a.number{color:inherit}
}
`.trim()

/** Opens a number's grounds beside the text instead of jumping to them; without it the links simply jump. */
export const script = `
(function(){
var panel=document.createElement('dialog'),from=null;
panel.id='panel';panel.setAttribute('aria-label','数据依据');
document.body.appendChild(panel);
function close(){if(panel.open)panel.close();document.body.classList.remove('opened');if(from){from.focus();from=null}}
function show(id,opener){
var ground=document.getElementById(id);if(!ground)return false;
var head=document.createElement('div'),title=document.createElement('span'),button=document.createElement('button');
title.textContent='数据依据';button.type='button';button.textContent='关闭';button.addEventListener('click',close);
head.className='head';head.append(title,button);
var copy=document.createElement('div');
ground.childNodes.forEach(function(node){copy.appendChild(node.cloneNode(true))});
panel.replaceChildren(head,copy);
if(!panel.open)panel.show();document.body.classList.add('opened');
if(opener&&!panel.contains(opener))from=opener;
button.focus();return true}
document.addEventListener('click',function(event){
var link=event.target.closest&&event.target.closest('a[data-ground]');
if(!link||event.ctrlKey||event.metaKey||event.shiftKey)return;
if(parent!==window){event.preventDefault();parent.postMessage({ground:Object.assign({},link.dataset)},'*');return}
if(show(link.dataset.ground,link))event.preventDefault()});
document.addEventListener('keydown',function(event){if(event.key==='Escape'&&panel.open){event.preventDefault();close()}});
})();
`.trim()
