/** The door of "Do it now": what was taken and a crash forgot is done as it was asked, once. */
import type { App, BlockAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Asker, Parts } from "../../assistant/app-context.ts";
import { mentionsIn, type Served, serveWords } from "../../assistant/dispatch.ts";
import { say } from "../../assistant/forms/open-form.ts";
import { freeAgain, servedOnce } from "../../assistant/intake/idempotency.ts";
import { doneBefore } from "../../assistant/intake/lost-requests.ts";
import { stopped } from "../../assistant/intake/stopped.ts";
import { begin, commandNamed } from "../../assistant/open-request.ts";
import { onceKey, press, readValue } from "../../assistant/press.ts";
import type { PendingRequest } from "../../usecases/pending-requests.ts";
import { line, message } from "../../views/kit/blocks.ts";
import { showServed } from "../messenger/show-served.ts";
import { askAgain } from "./question.ts";
import { serveShortcut } from "./shortcut.ts";
import { type Visit, visitIn } from "./visit.ts";

type Doing = {
	readonly parts: Parts;
	readonly client: WebClient;
	readonly visit: Visit;
	readonly botUserId: string | undefined;
};

type Content = PendingRequest["content"];

const pressAgain = async (content: Content, asker: Asker, parts: Parts): Promise<Served> => {
	const { id = "", messageTs } = content;
	const value = readValue(content.value);
	const key = onceKey(value);
	if (key) await freeAgain(key, parts);
	return press(parts, { id, value, asker, messageTs });
};

/** It was closed before anything was recorded: taken up here, it is not taken where it is sent again. */
const sendAgain = async (content: Content, asker: Asker, parts: Parts): Promise<Served> => {
	const { key = "", id = "" } = content;
	const command = commandNamed(parts.commands, id);
	const raw = readValue(content.raw);
	const mentioned = mentionsIn(Object.values(raw).join(" "));
	const begun = await begin(parts, { asker, through: command.name, mentioned });
	await freeAgain(key, parts);
	const once = await servedOnce(key, { parts, command, raw, begun });
	return once.is === "served" ? once.served : doneBefore;
};

const answered = say(message(line("I’ve answered that where you asked it.")));

const doAgain = async ({ id, content }: PendingRequest, doing: Doing): Promise<Served> => {
	const { parts, visit } = doing;
	const { door, noun = "", text = "", channelId } = content;
	const asker = { slackId: visit.asker.slackId, channelId, requestId: id };
	if (door === "command") return serveWords(parts, { noun, text, asker });
	if (door === "button") return pressAgain(content, asker, parts);
	if (door === "form") return sendAgain(content, asker, parts);
	if (door === "shortcut") {
		const chosen = { id: content.id ?? "", message: JSON.parse(content.message ?? "{}"), asker };
		return serveShortcut(parts, { ...chosen, botUserId: doing.botUserId });
	}
	await askAgain({ content, by: visit.by, asker }, doing);
	return answered;
};

type Pressed = { readonly id: string; readonly show: (served: Served) => Promise<void> };

/** It is held from now on, and told as lost again where this does not come to its end either. */
const takeUp = async ({ id, show }: Pressed, doing: Doing): Promise<void> => {
	const { pending, clock } = doing.parts;
	const { slackId } = doing.visit.asker;
	const found = await pending?.resume({ id, slackId }, clock.now());
	if (!found) return show(doneBefore);
	try {
		await show(await doAgain(found, doing));
	} finally {
		await pending?.remove(id);
	}
};

export const openAgainDoor = (app: App, parts: Parts): void =>
	app.action<BlockAction>("again", async ({ body, action, client, context }) => {
		const visit = visitIn(context);
		const { response_url: url, trigger_id: trigger } = body;
		const { asker, by } = visit;
		const { request: id = "" } = readValue("value" in action ? String(action.value) : undefined);
		const show = (served: Served) =>
			showServed(served, { client, asker, url, trigger, replace: true, parts });
		const found = stopped(parts, { by, is: "command" });
		if (found) return found.message && show(say(found.message));
		await takeUp({ id, show }, { parts, client, visit, botUserId: context.botUserId });
	});
