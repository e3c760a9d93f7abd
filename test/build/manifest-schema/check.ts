/** Holds a manifest against Slack's own schema, offline: its parts are registered under the addresses it refers to. */
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";

const address = "https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas";
const parts = ["manifest.schema.1.0.0.json", "manifest.schema.2.0.0.json"];

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

/** What is wrong with it, a line each; nothing when Slack would take it. */
export const manifestFaults = (manifest: unknown): readonly string[] => {
	const ajv = new Ajv({ strict: false, allErrors: true });
	addFormats.default(ajv);
	for (const part of parts) {
		const { $id: _, ...schema } = read(`schemas/${part}`);
		ajv.addSchema(schema, `${address}/${part}`);
	}
	const isValid = ajv.compile(read("manifest.schema.json"));
	if (isValid(manifest)) return [];
	return (isValid.errors ?? []).map(
		({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
	);
};
