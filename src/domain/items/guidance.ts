/**
 * Guidance is expected from an issuing body within a window, then released, then sent to those who must act on it.
 * Waiting for it is a duty that somebody holds: the watcher.
 */

import type { HonestDate } from "../dates/honest-date.ts";
import type { Kept, Owner, Source } from "../people/person.ts";
import { type Coverage, outstandingIn } from "./coverage.ts";

export type GuidanceState =
	| { readonly is: "expected"; readonly window: HonestDate }
	| {
			readonly is: "released";
			/** As exact as the record allows: "in 2008" stays a year. */
			readonly when: HonestDate;
			/** The window it had been expected in. */
			readonly expected?: HonestDate | undefined;
	  }
	| {
			readonly is: "withdrawn";
			readonly when: HonestDate;
			/** The guidance that took its place, where another did. */
			readonly supersededById?: string | undefined;
	  };

export type Guidance = Kept & {
	readonly kind: "guidance";
	readonly boardId: string;
	readonly number: number;
	readonly title: string;
	readonly aliases: readonly string[];
	/** The issuing body. */
	readonly issuerId: string;
	readonly watcher?: Owner | undefined;
	readonly edition?: string | undefined;
	readonly state: GuidanceState;
	/** "all boroughs", where no more than that is recorded. */
	readonly circulatedTo?: string | undefined;
	/** Each body that it was sent to, and whether it has acknowledged. */
	readonly recipients?: Coverage | undefined;
	readonly workStreamId?: string | undefined;
	readonly source?: Source | undefined;
};

/** " (2nd edition)", " (edition 1)" */
export const editionWords = ({ edition }: Guidance): string => {
	if (!edition) return "";
	return /^[\d.]+$/.test(edition) ? ` (edition ${edition})` : ` (${edition})`;
};

/** Those who were sent it, and have not said that they have it. */
export const silentOn = ({ state, recipients = [] }: Guidance): Coverage =>
	state.is === "released" ? outstandingIn(recipients) : [];

/** A later edition than the one that is out; who had the earlier has still to be sent it. */
export const isNewEdition = ({ state, edition }: Guidance, said: string | undefined): boolean => {
	if (state.is !== "released" || said === undefined) return false;
	const number = (words: string) =>
		words
			.toLowerCase()
			.replace(/\b(?:edition|version)\b/g, "")
			.trim();
	return number(said) !== number(edition ?? "1");
};

/** Whoever was sent the edition before, and had it or not, is waited for no more. */
export const withEdition = (guidance: Guidance, edition: string, when: HonestDate): Guidance => ({
	...guidance,
	edition,
	recipients: undefined,
	circulatedTo: undefined,
	state: { ...guidance.state, is: "released", when },
});
