/**
 * What every door shares, as one middleware: who asks and where; the acknowledgement, before any work, and its timing;
 * replays turned away; and the watch over all that is under way.
 */
import type { AllMiddlewareArgs, AnyMiddlewareArgs, Context, Middleware } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { Allowance } from "../../assistant/allowance.ts";
import type { Asker } from "../../assistant/app-context.ts";
import type { Arrival, Kept, Watch } from "../../assistant/intake/in-flight.ts";
import { personKey } from "../../assistant/limits.ts";
import { readHeld } from "../../views/kit/form-state.ts";
import { tellPrivately } from "../messenger/respond.ts";
import type { Holding } from "./acknowledgement.ts";

/** What a form is answered: its errors, another form in its place, or nothing. */
export type FormAnswer =
	| { readonly response_action: "errors"; readonly errors: Record<string, string> }
	| { readonly response_action: "update"; readonly view: ModalView };

export type Visit = {
	readonly asker: Asker;
	/** The same person at every door, as their allowance is kept. */
	readonly by: string;
	/** To be called by the form door alone: everything else is acknowledged already. */
	readonly acknowledge: (answer?: FormAnswer) => Promise<void>;
};

/** Told how long Slack waited for an acknowledgement, in seconds, by a stopwatch in milliseconds. */
export type Timing = {
	readonly stopwatch: () => number;
	readonly onAcknowledged: (seconds: number) => void;
};

export type Visiting = {
	readonly watch: Watch;
	readonly allowance: Allowance;
	readonly timing?: Timing | undefined;
};

/** What a receiver hands on beside each request. */
export const requestProperties = (timing: Timing | undefined, signature?: string) => ({
	signature,
	receivedAt: timing?.stopwatch(),
});

const doors = {
	command: "slash",
	view: "form",
	action: "button",
	shortcut: "shortcut",
	event: "event",
} as const;

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

const doorOf = (args: Args): Arrival["door"] =>
	Object.entries(doors).find(([key]) => key in args)?.[1] ?? "another";

type Who = string | { readonly id: string } | undefined;

/** Where Slack says it in each kind of body. */
type Place = {
	readonly user_id?: string;
	readonly user?: Who;
	readonly channel_id?: string;
	readonly channel?: Who;
};

const idOf = (who: Who): string | undefined => (typeof who === "object" ? who.id : who);

/** Of words that were changed, whoever said them is told within. */
const placeOf = (args: Args): Place => {
	if (!("event" in args)) return args.body as Place;
	const { event } = args;
	const within = "message" in event ? (event.message as Place) : {};
	return { ...within, ...(event as Place) };
};

const askerOf = (args: Args): Asker => {
	const place = placeOf(args);
	// A form was opened from somewhere, and says so itself.
	const held = "view" in args ? readHeld(args.view.private_metadata).channel : undefined;
	return {
		slackId: place.user_id ?? idOf(place.user) ?? "",
		channelId: held ?? place.channel_id ?? idOf(place.channel),
	};
};

type Team = {
	readonly team_id?: string;
	readonly team?: { readonly id: string } | string | null;
	readonly user?: { readonly team_id?: string } | string;
};

export const teamOf = ({ body }: { readonly body: object }): string | undefined => {
	const { user, team, team_id: id } = body as Team;
	const own = typeof user === "object" ? user.team_id : undefined;
	return own ?? (typeof team === "object" && team ? team.id : id);
};

/** Events are acknowledged by Bolt before any middleware. */
const acknowledging = (args: Args, timing: Timing | undefined): Visit["acknowledge"] => {
	const { receivedAt } = args.context;
	return async (answer) => {
		if ("ack" in args && args.ack) await (args.ack as Visit["acknowledge"])(answer);
		if (timing && typeof receivedAt === "number")
			timing.onAcknowledged((timing.stopwatch() - receivedAt) / 1_000);
	};
};

const asked = new Set(["message", "app_mention"]);

/** Slack tells of much that nobody asked. */
const isAsked = (args: Args): boolean => !("event" in args) || asked.has(args.event.type);

/** Slack waits for what a form answers; and what is said to have changed is forgotten before anything else is done. */
const isAtOnce = (args: Args): boolean =>
	"view" in args ||
	"options" in args ||
	(!isAsked(args) && args.payload.type !== "app_home_opened");

/** An event comes again by its own id, and a form by its view's: each is taken once without its signature. */
const signatureOf = (args: Args): string | undefined => {
	const { signature } = args.context;
	const isKnownOtherwise = "event" in args || "view" in args;
	return isKnownOtherwise || typeof signature !== "string" || !signature ? undefined : signature;
};

const keptAs = async (context: Context): Promise<Kept> => {
	const holding: Holding | undefined = context.holding;
	const taken = await holding?.taken;
	if (taken === "known") return taken;
	return taken === "new" && holding ? { requestId: holding.id } : "nowhere";
};

export const visitIn = (context: Context): Visit => context.visit;

export const visits =
	({ watch, allowance, timing }: Visiting): Middleware<AnyMiddlewareArgs> =>
	async (args) => {
		const { client, context, next } = args;
		const acknowledge = acknowledging(args, timing);
		// A form waits for what it is answered, and so does a list that is filled as somebody types.
		if (!("view" in args || "options" in args)) await acknowledge();
		const asker = askerOf(args);
		const by = personKey(teamOf(args), asker.slackId);
		// Who has been asked to wait is not listened to; what is kept was let in already.
		const isListenedTo = context.holding !== undefined || !allowance.isSilenced(by);
		if ("event" in args && isAsked(args) && !isListenedTo) return;
		const kept = keptAs(context);
		const arrival: Arrival = {
			door: doorOf(args),
			person: asker.slackId,
			isAtOnce: isAtOnce(args),
			signature: signatureOf(args),
			kept,
			tell: isAsked(args) ? (message) => tellPrivately(client, asker, message) : undefined,
		};
		await watch(arrival, async (requestId) => {
			const visit: Visit = { asker: { ...asker, requestId }, by, acknowledge };
			context.visit = visit;
			await next();
		});
	};
