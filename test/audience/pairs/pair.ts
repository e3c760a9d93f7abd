/**
 * Two whole offices, each with a local Slack of its own, which differ in hidden boards alone. Every step is taken in
 * both; everything that Slack shows the viewers, and how often it was called for them, must be the same.
 */
import { type Office, openOffice } from "../../journeys/office.ts";
import { chanceOf } from "../chance.ts";
import { fillIn, seenIn, shownIn, take, written } from "./acts.ts";
import { type Programmes, programmesFor } from "./programmes.ts";
import { directly, type Step, stepsFor } from "./steps.ts";

type Call = { readonly n: number; readonly kind: string; readonly method?: string };

const callsSince = async (office: Office, n: number) =>
	(await office.read(`/local/log?since=${n}`)).entries as readonly Call[];

/** Asked at once, they come in no order of their own: how often each was called is what could tell. */
const methodsIn = (calls: readonly Call[]) =>
	calls.flatMap(({ kind, method }) => (kind === "api" ? [String(method)] : [])).toSorted();

/** More than what Slack was asked is remembered for. */
const toForget = "61s";

const isPersonal = (step: Step): step is Extract<Step, { by: unknown }> => "by" in step;

/** What the step's own person sees of it, at once and in that place, and what Slack was called for. */
const takeWatched = async (office: Office, step: Step): Promise<unknown> => {
	if (!isPersonal(step)) return void (await take(office, step));
	await office.advance(toForget);
	const before = (await callsSince(office, 0)).at(-1)?.n ?? 0;
	const met = await take(office, step);
	await office.drive("/local/settle", {});
	const form = await fillIn(office, step.by, step.words);
	const calls = methodsIn(await callsSince(office, before));
	const place = "place" in step ? step.place : directly;
	const seen = (await seenIn(office, step.by, place)).slice(-4).map(shownIn(place));
	return { met, form, calls, seen };
};

/** Everything in every place of every viewer. */
const everything = async (office: Office, { viewers }: Programmes) => {
	const all = [];
	for (const viewer of viewers)
		for (const place of [...viewer.places, directly]) {
			const seen = await seenIn(office, viewer, place);
			all.push([viewer.handle, place, seen.map(shownIn(`${viewer.handle}/${place}`))]);
		}
	return all;
};

export type Difference = { readonly step: unknown; readonly real: string; readonly bare: string };

export type Pair = {
	readonly hidden: readonly string[];
	readonly steps: number;
	readonly differences: readonly Difference[];
};

type Both = { readonly real: Office; readonly bare: Office };

const compare = async (
	{ real, bare }: Both,
	step: unknown,
	look: (office: Office) => Promise<unknown>,
): Promise<readonly Difference[]> => {
	const [one, two] = [written(await look(real)), written(await look(bare))];
	return one === two ? [] : [{ step, real: one, bare: two }];
};

const takeInBoth = async (
	both: Both,
	step: Step,
	programmes: Programmes,
): Promise<readonly Difference[]> => {
	if (step.does === "work") {
		await both.real.as(programmes.insider).types(directly, step.line);
		return [];
	}
	const met = await compare(both, step, (office) => takeWatched(office, step));
	if (step.does !== "pass" || met.length > 0) return met;
	return compare(both, step, (office) => everything(office, programmes));
};

const openPair = async ({ real, bare }: Programmes, via: "http" | "socket"): Promise<Both> => ({
	real: await openOffice({ via, programme: real, rates: "none" }),
	bare: await openOffice({ via, programme: bare, rates: "none" }),
});

/** Ends at the first step that differed: what comes after it differs for that reason. */
export const tryPair = async (
	seed: number,
	{ via, length }: { readonly via: "http" | "socket"; readonly length: number },
): Promise<Pair> => {
	const chance = chanceOf(seed);
	const programmes = programmesFor(chance);
	const steps = stepsFor(programmes, length, chance);
	const both = await openPair(programmes, via);
	const differences: Difference[] = [];
	let taken = 0;
	try {
		for (const step of steps) {
			taken += 1;
			differences.push(...(await takeInBoth(both, step, programmes)));
			if (differences.length > 0) break;
		}
		if (differences.length === 0)
			differences.push(
				...(await compare(both, "in the end", (office) => everything(office, programmes))),
			);
	} finally {
		await both.real.close();
		await both.bare.close();
	}
	return { hidden: programmes.hidden.map(({ code }) => code), steps: taken, differences };
};
