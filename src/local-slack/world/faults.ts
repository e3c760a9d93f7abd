/**
 * Faults on demand: each says what goes wrong, where, and how often.
 */
import { asText, type Json } from "./json.ts";
import { DriverRefusal } from "./refusal.ts";

export const FAULT_KINDS = [
	"lost-answer",
	"rate-limit",
	"server-error",
	"refuse",
	"hang",
	"double-event",
	"late-event",
	"lost-event",
	"out-of-order",
	"drop-socket",
	"refresh-socket",
	"revoke-token",
	"lagging-history",
] as const;

type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = {
	readonly kind: FaultKind;
	/** A Web API method, `response_url`, or (for events) an event type. */
	readonly method: string | undefined;
	readonly channel: string | undefined;
	readonly seconds: number | undefined;
	readonly error: string | undefined;
	/** Whether the call took effect before it went wrong. */
	readonly accepted: boolean | undefined;
	/** How often it still strikes. */
	left: number;
};

type FaultScope = { readonly method?: string; readonly channel?: string };

export type Faults = {
	readonly add: (fault: Fault) => void;
	/** The first fault of these kinds that fits, counted as having struck. */
	readonly strike: (kinds: readonly FaultKind[], scope: FaultScope) => Fault | undefined;
	/** The standing fault of this kind, if any; not counted. */
	readonly standing: (kind: FaultKind) => Fault | undefined;
	readonly list: () => readonly Fault[];
	readonly clear: () => void;
};

const fits = (fault: Fault, scope: FaultScope): boolean =>
	fault.left > 0 &&
	(fault.method === undefined || fault.method === scope.method) &&
	(fault.channel === undefined || fault.channel === scope.channel);

export const createFaults = (): Faults => {
	let faults: Fault[] = [];
	return {
		add: (fault) => {
			faults.push(fault);
		},
		strike: (kinds, scope) => {
			const found = faults.find((fault) => kinds.includes(fault.kind) && fits(fault, scope));
			if (found) found.left -= 1;
			faults = faults.filter((fault) => fault.left > 0);
			return found;
		},
		standing: (kind) => faults.find((fault) => fault.kind === kind),
		list: () => faults,
		clear: () => {
			faults = [];
		},
	};
};

/** Standing faults last until they are cleared; the others strike once unless told. */
const STANDING: readonly FaultKind[] = ["lagging-history", "revoke-token"];

const wholeNumber = (value: unknown, otherwise: number): number =>
	typeof value === "number" && value > 0 ? Math.floor(value) : otherwise;

export const faultFrom = (wish: Json): Fault => {
	const kind = FAULT_KINDS.find((known) => known === wish.kind);
	if (!kind) throw new DriverRefusal("unknown_fault", `kind is one of: ${FAULT_KINDS.join(", ")}`);
	const standing = STANDING.includes(kind);
	return {
		kind,
		method: asText(wish.method) || undefined,
		channel: asText(wish.channel) || undefined,
		seconds: typeof wish.seconds === "number" ? wish.seconds : undefined,
		error: asText(wish.error) || undefined,
		accepted: typeof wish.accepted === "boolean" ? wish.accepted : undefined,
		left: wholeNumber(wish.times, standing ? Number.POSITIVE_INFINITY : 1),
	};
};
