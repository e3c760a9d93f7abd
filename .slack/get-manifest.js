/** Gives the Slack CLI `manifest.yml` as the JSON that it asks for. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const manifest = parse(readFileSync(new URL("../manifest.yml", import.meta.url), "utf8"));
process.stdout.write(JSON.stringify(manifest));
