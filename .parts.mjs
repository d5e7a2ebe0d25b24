import { build } from 'esbuild'; import { gzipSync } from 'node:zlib'; import { forBrowsers } from '/tmp/wt-browser10/build/bundle-browser.mjs';
const root='/tmp/wt-browser10';
const { metafile, outputFiles } = await build({...forBrowsers(root), entryPoints:['src/browser.ts'], format:'esm', metafile:true, write:false, outfile:'dist/browser.js'});
const text=outputFiles[0].contents; const z=gzipSync(text,{level:9}).length;
console.log('total', text.length, z);
const inputs=Object.values(metafile.outputs)[0].inputs; const groups={};
for(const [p,{bytesInOutput}] of Object.entries(inputs)){ const m=p.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/); const k=m?m[1]:p.startsWith('src/generated')?p:p.split('/').slice(0,3).join('/'); groups[k]=(groups[k]??0)+bytesInOutput;}
for(const [k,v] of Object.entries(groups).sort((a,b)=>b[1]-a[1]).slice(0,45)) console.log(v,k);
