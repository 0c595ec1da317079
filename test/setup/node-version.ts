/** The Action runs on Node 24, so that is what is tested. The `node` devDependency brings it: `npm test` puts it first on PATH. */
export default function expectNode24(): void {
  const major = Number(process.versions.node.split('.')[0]);
  if (major !== 24) {
    throw new Error(
      `The tests need Node 24 and run on ${process.version}. Run them with "npm test" after "npm ci": that brings Node 24 along.`,
    );
  }
}
