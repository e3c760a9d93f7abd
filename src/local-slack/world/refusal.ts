/**
 * A refusal in Slack's own words: an error name, and whatever Slack says beside it.
 */
import type { Json } from "./json.ts";

export class Refusal extends Error {
	readonly error: string;
	readonly extra: Json;
	constructor(error: string, extra: Json = {}) {
		super(error);
		this.name = "Refusal";
		this.error = error;
		this.extra = extra;
	}
}

/** The driver's refusal, with a sentence for whoever scripts it. */
export class DriverRefusal extends Error {
	readonly error: string;
	constructor(error: string, detail: string) {
		super(detail);
		this.name = "DriverRefusal";
		this.error = error;
	}
}
