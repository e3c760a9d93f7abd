/**
 * The driver: the documented loopback door for the page, for tests and for anyone who scripts it.
 */

import { answered, type Ending, jsonReply } from "../transport/http.ts";
import { FAULT_KINDS } from "../world/faults.ts";
import type { Json } from "../world/json.ts";
import { DriverRefusal, Refusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import { click } from "./click.ts";
import { runCommand } from "./command.ts";
import { addFault, clearFaults, type Sockets } from "./faults.ts";
import { openHome } from "./home.ts";
import { say } from "./message.ts";
import { useShortcut } from "./shortcut.ts";
import { readState } from "./state.ts";
import { close, submit } from "./submit.ts";
import { suggest } from "./suggest.ts";
import { moveClock, readClock, settleNow } from "./time.ts";
import { readTranscript } from "./transcript.ts";
import { readViews } from "./views.ts";
import { changeWorld, WORLD_ACTIONS } from "./world-changes.ts";

type Run = (slack: Slack, args: Json, sockets: Sockets) => Json | Promise<Json>;

/** What it takes, what it does, and how. */
type Verb = readonly [takes: string, does: string, run: Run];

const resetLog: Run = (slack) => {
	slack.log.reset();
	return { ok: true };
};

const readLog: Run = (slack, query) => ({
	ok: true,
	entries: slack.log.since(Number(query.since ?? 0) || 0),
});

const VERBS: Readonly<Record<string, Verb>> = {
	"POST message": [
		"user, channel, text, thread_ts?",
		"Says something. channel is an id, a name, or @app for the direct message with the app.",
		say,
	],
	"POST command": [
		"user, channel, command, text",
		"Types a slash command; answers once the app has acknowledged it or failed to.",
		runCommand,
	],
	"POST click": [
		"user, action_id, channel?, ts?, view_id?, block_id?, value?, values?",
		"Presses a button or chooses a value; without ts the latest message that holds it.",
		click,
	],
	"POST suggest": [
		"user, action_id, channel?, ts?, view_id?, value",
		"Asks the app for the options of an external list.",
		suggest,
	],
	"POST submit": [
		"user, view_id, values",
		"Submits a form; values by block_id or action_id. Answers with errors, or the view now on top.",
		submit,
	],
	"POST close": ["user, view_id", "Closes a form.", close],
	"POST shortcut": [
		"user, callback_id, channel?, ts?",
		"Uses a shortcut, from a message or from anywhere.",
		useShortcut,
	],
	"POST home": [
		"user, tab?",
		"Opens the app's Home, or its messages, and answers with the Home once settled.",
		openHome,
	],
	"POST clock": [
		"now? or advance?",
		'Moves the clock forward, stopping at every alarm: {"advance": "3d"}, "2h", "15m", or seconds.',
		moveClock,
	],
	"GET clock": ["", "The simulated time, and whether it runs.", readClock],
	"POST settle": ["", "Answers once nothing is in flight.", settleNow],
	"POST fault": [
		"kind, method?, channel?, times?, seconds?, error?, accepted?",
		`Something goes wrong: ${FAULT_KINDS.join(", ")}.`,
		(slack, body, sockets) => addFault(slack, sockets, body),
	],
	"DELETE fault": ["", "Lifts every fault.", clearFaults],
	"POST world": [
		"action, user?, channel?, by?, name?, …",
		`Changes people and places: ${WORLD_ACTIONS.join(", ")}.`,
		changeWorld,
	],
	"POST reset-log": ["", "Empties the log.", resetLog],
	"GET transcript": [
		"user, channel, thread_ts?, limit?, peek?",
		"What that person sees in the channel, replies included; the latest if limited. Marks it read unless peek.",
		readTranscript,
	],
	"GET view": ["user", "That person's open forms, top last, and their Home.", readViews],
	"GET state": ["user?", "People, the channels that person sees, and the app.", readState],
	"GET log": ["since?", "Every call, delivery, socket, clock move and fault.", readLog],
};

/** `GET /local/help`: the driver's own documentation. */
const help = (): Json => ({
	ok: true,
	simulation: "A local simulation of Slack, not Slack.",
	verbs: Object.entries(VERBS).map(([name, [takes, does]]) => {
		const [method, verb] = name.split(" ");
		return { method, path: `/local/${verb}`, takes, does };
	}),
	stream: "GET /local/stream?user= tells of changes as server-sent events.",
});

const refused = (error: string, detail: string): Ending =>
	answered(jsonReply({ ok: false, error, detail }, 400));

export const drive = async (
	slack: Slack,
	sockets: Sockets,
	request: { readonly method: string; readonly verb: string; readonly args: Json },
): Promise<Ending> => {
	const name = `${request.method} ${request.verb}`;
	const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
	if (name === "GET help") return answered(jsonReply(help()));
	if (!verb)
		return refused(
			"unknown_verb",
			`The driver has no "${name}"; GET /local/help lists what it has.`,
		);
	try {
		return answered(jsonReply(await verb[2](slack, request.args, sockets)));
	} catch (error) {
		if (error instanceof DriverRefusal) return refused(error.error, error.message);
		if (error instanceof Refusal) return refused(error.error, JSON.stringify(error.extra));
		throw error;
	}
};
