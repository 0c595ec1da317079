/** The part of exifreader that finds where metadata stand in a file. Its other parts decode what we do not want to know. */
declare module 'exifreader/src/image-header.js' {
  const header: {
    /** @throws for what is no picture. */
    parseAppMarkers(
      data: DataView,
      async: boolean,
    ): { readonly tiffHeaderOffset?: number; readonly exifDataView?: DataView };
  };
  export default header;
}
