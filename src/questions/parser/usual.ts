/** What is usual of each kind of question, where the words do not say. */
import type { Part } from "../grammar/parts.ts";
import type { Composed } from "./compose.ts";

const has = (parts: readonly Part[], ...keys: readonly string[]): boolean =>
	parts.some((part) => keys.some((key) => part.startsWith(key)));

const without = (parts: readonly Part[], ...gone: readonly Part[]): readonly Part[] =>
	parts.filter((part) => !gone.includes(part));

const isOfSomebody = ({ resolved }: Composed): boolean =>
	resolved.names.some(({ meant }) =>
		meant.some(({ kind }) => kind === "person" || kind === "organisation"),
	);

/** "Done" and "late" together are done after the day; what is due and late is late. */
const settled = (parts: readonly Part[]): readonly Part[] => {
	if (parts.includes("is:done") && parts.includes("is:overdue"))
		return ["is:doneLate", ...without(parts, "is:done", "is:overdue", "tell:overdue")];
	if (parts.includes("is:overdue"))
		return without(parts, "is:due", "tell:due", "is:open", "tell:state");
	if (parts.includes("is:done") && parts.includes("is:due"))
		return ["time:due", ...without(parts, "is:due", "tell:due")];
	if (parts.includes("is:done")) return without(parts, "is:open", "is:due");
	if (parts.includes("is:due")) return without(parts, "is:open", "tell:state");
	return parts;
};

/** "Most overdue", "slipped most", "the oldest", "the newest": one of them, by its place in an order. */
const ranked = (parts: readonly Part[], { marks }: Composed): readonly Part[] => {
	const isRanked = parts.includes("way:most") || parts.includes("way:fewest");
	if (isRanked && !has(parts, "group:")) {
		const order: Part = parts.includes("is:slipped") ? "order:slip/latest" : "order:due/earliest";
		return [...without(parts, "way:most", "way:fewest"), order, "limit:1"];
	}
	const isOldest = marks.words.some(
		({ edge }) => edge.text === "oldest" || edge.text.startsWith("longest"),
	);
	if (isOldest && parts.includes("order:due/earliest")) return [...parts, "limit:1"];
	const isDone = parts.includes("is:done");
	const isLatest = marks.senses.has("last") && isDone && marks.times.length === 0;
	if (!marks.senses.has("newest") && !isLatest) return parts;
	const order: Part = isDone ? "order:done/latest" : "order:added/latest";
	return [...without(parts, "order:added/latest"), order, "limit:1"];
};

/** "The next thing", "the first three": what is due, the soonest first. */
const soonest = (parts: readonly Part[], { marks }: Composed): readonly Part[] => {
	const isNext = marks.senses.has("next") || marks.senses.has("first");
	const isElse =
		marks.senses.has("raised") || has(parts, "group:", "is:done", "is:overdue", "order:");
	if (!isNext || isElse || marks.times.length > 0) return parts;
	const others = without(parts, "is:open", "tell:state");
	return ["is:due", "tell:due", ...others, "order:due/earliest", "limit:1"];
};

const numbered = (parts: readonly Part[], { marks: { numbers } }: Composed): readonly Part[] => {
	const [number] = numbers;
	if (number === undefined || !parts.includes("limit:1")) return parts;
	return [...without(parts, "limit:1"), `limit:${number}`];
};

/** Guidance is never blocked: what is waited for is expected. */
const awaited = (parts: readonly Part[], { marks }: Composed): readonly Part[] => {
	const isAwaited = marks.senses.has("expect") && parts.includes("is:blocked");
	if (!isAwaited || !parts.includes("kind:guidance") || has(parts, "kind:action")) return parts;
	return [...without(parts, "is:blocked", "tell:blocked"), "is:open", "tell:expected"];
};

const stood = ["is:overdue", "is:open", "is:red", "is:amber", "is:blocked"] as const;

/** A time with nothing said of it is when things are due; how things stood on a past day is asked as of that day. */
const dated = (parts: readonly Part[], { marks }: Composed): readonly Part[] => {
	const isTimed = marks.times.length > 0 && !has(parts, "time:", "measure:");
	if (isTimed && !has(parts, "is:", "lacks:")) return [...parts, "is:due", "tell:due"];
	const isThen = marks.times.some(({ isBehind }) => isBehind) && marks.senses.has("past");
	return isThen && has(parts, ...stood) ? [...parts, "time:asAt"] : parts;
};

const ofList = (composed: Composed): readonly Part[] => {
	const steps = [awaited, ranked, soonest, numbered, dated];
	const settledParts = settled(composed.parts);
	const all = steps.reduce((parts, step) => step(parts, composed), settledParts);
	const parts = all.includes("is:blocked") ? without(all, "reasons") : all;
	if (has(parts, "tell:", "kind:", "lacks:")) return parts;
	return isOfSomebody(composed) || parts.includes("mine") ? [...parts, "tell:owner"] : parts;
};

const ofFact = (composed: Composed): readonly Part[] => {
	const { marks } = composed;
	const isStanding = has(
		composed.parts,
		"tell:status",
		"is:red",
		"is:amber",
		"is:overdue",
		"is:open",
	);
	const isThen =
		marks.times.some(({ isBehind }) => isBehind) &&
		(marks.senses.has("backThen") || (marks.senses.has("past") && isStanding));
	const isOfWho = marks.senses.has("who") && !has(composed.parts, "tell:", "is:");
	const parts: readonly Part[] = [
		...composed.parts,
		...(isThen ? (["time:asAt"] as const) : []),
		...(isOfWho ? (["tell:owner"] as const) : []),
	];
	if (parts.includes("tell:expected") && parts.includes("tell:due"))
		return ["tell:due", "tell:expected", "is:open"];
	if (
		parts.includes("tell:owner") &&
		has(parts, "is:") &&
		parts.length > 1 &&
		!marks.senses.has("who") &&
		!marks.senses.has("whose")
	)
		return without(parts, "tell:owner");
	return parts;
};

const ofMeeting = (composed: Composed): readonly Part[] => {
	const { parts, marks } = composed;
	const isPast = marks.senses.has("past") && !marks.senses.has("next");
	const told: readonly Part[] = has(
		parts,
		"tell:next",
		"tell:last",
		"tell:cancelled",
		"tell:moved",
		"tell:joint",
	)
		? parts
		: [isPast || parts.includes("lacks:minutes") ? "tell:last" : "tell:next", ...parts];
	const first: readonly Part[] = told.filter(
		(part) => part === "tell:next" || part === "tell:last",
	);
	const [number] = marks.numbers;
	const isSeveral =
		number !== undefined && !marks.times.length && has(told, "tell:next", "tell:last");
	const ordered = [...first, ...told.filter((part) => !first.includes(part))];
	return isSeveral ? [...ordered, `limit:${number}`] : ordered;
};

const ofRecord = ({ parts, marks, resolved }: Composed): readonly Part[] => {
	const isTimed = marks.times.length > 0;
	const isNamedMeeting = resolved.names.some(({ meant }) =>
		meant.some(({ kind }) => kind === "meeting"),
	);
	const isMixed = parts.includes("tell:next") && parts.includes("tell:last");
	const one = isMixed ? without(parts, "tell:next") : parts;
	if (has(one, "tell:next", "tell:last") || isTimed || isNamedMeeting) return one;
	const isPast =
		marks.senses.has("past") || marks.words.some(({ edge }) => edge.text.startsWith("gave"));
	if (has(one, "kind:quorate") && !isPast) return ["tell:next", ...one];
	const isAhead = has(one, "kind:agenda", "kind:papers", "kind:apologies");
	if (isAhead && !isPast) return has(one, "kind:apologies") ? ["tell:next", ...one] : one;
	if (isPast && has(one, "kind:attendance", "kind:absence")) return ["tell:last", ...one];
	return one;
};

export const usualParts = (composed: Composed): readonly Part[] => {
	const { head } = composed.rule;
	if (head === "duty/list") return ofList(composed);
	if (head === "duty") return ofFact(composed);
	if (head === "meeting") return ofMeeting(composed);
	if (head === "record") return ofRecord(composed);
	// "Which faculties have not moved": of those that did, nothing is asked.
	// "Whose papers do I need to chase": those of others.
	const isOfOthers = composed.marks.senses.has("whose") || composed.marks.senses.has("who");
	if (head === "paper" && isOfOthers) return without(composed.parts, "mine");
	if (head === "body/coverage" && composed.marks.loose.length > 0)
		return [...composed.parts, "is:open"];
	if (head === "seat" && !has(composed.parts, "tell:")) return [...composed.parts, "tell:members"];
	if (head === "seat/boards" && !has(composed.parts, "tell:chair", "tell:secretary"))
		return composed.parts.includes("mine")
			? without(composed.parts, "tell:members")
			: [...composed.parts, "tell:members"];
	return composed.parts;
};
