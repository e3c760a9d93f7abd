/** How much of a series a button is for; the same words wherever it is asked. */
import type { Scope } from "../../domain/series/change.ts";

export const scopeLabels: Readonly<Record<Scope, string>> = {
	this: "Only this one",
	following: "This and following",
	all: "All still to come",
};
