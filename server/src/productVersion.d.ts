/** The version in package.json, written into the bundles by the build. */
declare const productVersion: string;
