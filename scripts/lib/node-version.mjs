// Imported first by every script: an old Node must get a sentence, not a stack trace.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js ${process.versions.node} est trop ancien\u00a0: il faut la version 20.19 ou une plus récente.\n` +
      `Node.js ${process.versions.node} is too old: version 20.19 or later is needed.`,
  );
  process.exit(1);
}
