/** What the dialog says in which one shares what is seen. */
export const share = {
  shareTitle: 'Share what you see',
  shareLinkAlone:
    'Results of a search, and a query that has not been run, are shared by their link. Embeds show a view, or a query that has been run.',
  shareText: 'The link opens exactly this view, with the same filters and node.',
  shareAnswer:
    'The link opens the query that was run, with its parameters, and runs it again. It only reads, within limits.',
  shareLink: 'Link',
  embedCode: 'Embed code',
  embedText: 'For a blog or a web page. It sets no cookies and adds no scripts to your page.',
  markdownCode: 'Picture for a README (Markdown)',
  pictureLink: 'Picture',
  pictureWhole: 'Pictures of a published graph show the whole view, without filters or a chosen node.',
  oembedLink: 'oEmbed, for sites that embed what you link',
  qrCode: 'The link as a QR code',
  shareSize: 'Size',
  sizeFluid: 'Full width',
  shareAround: 'Around the graph',
  aroundFull: 'Title and legend',
  aroundLine: 'A line',
  aroundNothing: 'Nothing',
  shareNames: 'Names of nodes',
  readersChoice: 'The reader’s',
  preview: 'Preview',
  publishCommand: 'Publish it as a folder',
  loopbackNote:
    'This address only works on this machine. To share it, publish the graph on any host of files with “paperweave publish”, or run the server where others can reach it and set PAPERWEAVE_PUBLIC_URL.',
} as const
