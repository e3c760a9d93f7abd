/** How much of a series a button is for; the same words wherever it is asked. */
import type { Board } from "../../domain/boards/board.ts";
import type { Scope } from "../../domain/series/change.ts";

export type Scoping = {
	readonly board: Board;
	readonly scope?: Scope | undefined;
	readonly raw: Readonly<Record<string, string>>;
};

export const scopeLabels: Readonly<Record<Scope, string>> = {
	this: "Only this one",
	following: "This and following",
	all: "All still to come",
};
