import type { APIRoute } from 'astro';

/** How a browser's address bar searches the guide. The words stand behind the `#`, so no server is told of them. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Panduan CS</ShortName>
<Description>Cari aturan dan balasan dengan kata yang dipakai di chat</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="192" height="192" type="image/png">${new URL('/ikon-192.png', site)}</Image>
<Url type="text/html" template="${new URL('/cari/', site)}#q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
