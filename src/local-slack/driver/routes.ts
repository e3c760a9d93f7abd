/**
 * The driver: the documented loopback door for the page, for tests and for anyone who scripts it.
 */
import { answered, type Ending, jsonReply } from "../http.ts";
import type { Json } from "../json.ts";
import { DriverRefusal, Refusal } from "../refusal.ts";
import type { Slack } from "../slack.ts";
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
import { changeWorld } from "./world-changes.ts";

type Verb = (slack: Slack, args: Json, sockets: Sockets) => Json | Promise<Json>;

const resetLog: Verb = (slack) => {
	slack.log.reset();
	return { ok: true };
};

const readLog: Verb = (slack, query) => ({
	ok: true,
	entries: slack.log.since(Number(query.since ?? 0) || 0),
});

const VERBS: Readonly<Record<string, Verb>> = {
	"POST message": say,
	"POST command": runCommand,
	"POST click": click,
	"POST suggest": suggest,
	"POST submit": submit,
	"POST close": close,
	"POST shortcut": useShortcut,
	"POST home": openHome,
	"POST clock": moveClock,
	"GET clock": readClock,
	"POST settle": settleNow,
	"POST fault": (slack, body, sockets) => addFault(slack, sockets, body),
	"DELETE fault": clearFaults,
	"POST world": changeWorld,
	"POST reset-log": resetLog,
	"GET transcript": readTranscript,
	"GET view": readViews,
	"GET state": readState,
	"GET log": readLog,
};

const refused = (error: string, detail: string): Ending =>
	answered(jsonReply({ ok: false, error, detail }, 400));

export const drive = async (
	slack: Slack,
	sockets: Sockets,
	request: { readonly method: string; readonly verb: string; readonly args: Json },
): Promise<Ending> => {
	const name = `${request.method} ${request.verb}`;
	const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
	if (!verb) return refused("unknown_verb", `The driver has no "${name}".`);
	try {
		return answered(jsonReply(await verb(slack, request.args, sockets)));
	} catch (error) {
		if (error instanceof DriverRefusal) return refused(error.error, error.message);
		if (error instanceof Refusal) return refused(error.error, JSON.stringify(error.extra));
		throw error;
	}
};
