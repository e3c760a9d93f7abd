/** Builds the program, and the local Slack's page beside it. */
import { writePage } from "../local-slack/page/build.ts";
import { bundleInto } from "./bundle.ts";

const outdir = "dist";

await bundleInto(outdir, "src/cli/convenor.ts");
await writePage(`${outdir}/page`);
