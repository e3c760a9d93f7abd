/** Says things back to one person: by the response address of what they did, or as a message only they see. */
import type { WebClient } from "@slack/web-api";
import type { Asker, Log } from "../../assistant/app-context.ts";
import type { TellOnce } from "../../assistant/intake/lost-requests.ts";
import type { OutFile } from "../../command.ts";
import type { Meaning } from "../../reminders/deliver/messenger.ts";
import { line, message } from "../../views/kit/blocks.ts";
import type { Message } from "../../views/kit/message.ts";
import { patiently, tried } from "./calls.ts";

const timeout = 10_000;

/** Answers go where the calls go: to the host of Slack's API, or one below it, and by no weaker way. */
export const isOfSlack = (url: string, apiUrl: string): boolean => {
	if (!URL.canParse(url) || !URL.canParse(apiUrl)) return false;
	const [to, api] = [new URL(url), new URL(apiUrl)];
	if (to.protocol !== api.protocol || to.username !== "" || to.password !== "") return false;
	return to.hostname === api.hostname || to.hostname.endsWith(`.${api.hostname}`);
};

/** `replace` puts the answer in place of the question that was clicked. */
export const respondTo = async (
	url: string,
	message: Message,
	{ replace, log }: { readonly replace: boolean; readonly log: Log },
): Promise<boolean> => {
	const body = { response_type: "ephemeral", replace_original: replace, ...message };
	try {
		const answer = await fetch(url, {
			method: "POST",
			headers: { "content-type": "application/json; charset=utf-8" },
			body: JSON.stringify(body),
			redirect: "error",
			signal: AbortSignal.timeout(timeout),
		});
		if (!answer.ok) log.warn({ status: answer.status }, "a response address refused an answer");
		return answer.ok;
	} catch (error) {
		log.warn({ error: String(error) }, "a response address could not be reached");
		return false;
	}
};

/** Only the asker sees it: in the channel where they asked, which answers with its timestamp there, or in their own conversation with the bot. */
export const tellPrivately = async (
	client: WebClient,
	to: {
		readonly slackId: string;
		readonly channelId?: string | undefined;
		readonly threadTs?: string | undefined;
	},
	message: Message,
): Promise<string | undefined> => {
	const { slackId, channelId, threadTs } = to;
	const body = { text: message.text, blocks: [...message.blocks], unfurl_links: false };
	if (channelId && !channelId.startsWith("D")) {
		const thread = threadTs ? { thread_ts: threadTs } : {};
		const post = () =>
			client.chat.postEphemeral({ channel: channelId, user: slackId, ...thread, ...body });
		const shown = await patiently(post).then(
			(done) => ({ ts: done.message_ts }),
			() => undefined,
		);
		if (shown) return shown.ts;
	}
	const thread = threadTs && channelId?.startsWith("D") ? { thread_ts: threadTs } : {};
	await patiently(() => client.chat.postMessage({ channel: slackId, ...thread, ...body }));
	return undefined;
};

const notHandedOver = message(
	line("The file could not be handed over just now. Please ask for it again in a minute."),
);

/** Hands a file to one person, in their own conversation with the bot: nobody else sees it. */
export const handOver = async (
	file: OutFile,
	{ client, asker, log }: { readonly client: WebClient; readonly asker: Asker; readonly log: Log },
): Promise<void> => {
	try {
		const { channel } = await client.conversations.open({ users: asker.slackId });
		await client.files.uploadV2({
			channel_id: channel?.id ?? "",
			filename: file.name,
			title: file.name,
			file: Buffer.from(file.content, "utf8"),
		});
	} catch (error) {
		log.warn({ error: String(error) }, "a file could not be handed over");
		await tellPrivately(client, asker, notHandedOver);
	}
};

const passing: readonly Meaning[] = ["wait", "installation", "unknown"];

/** Tells one person something in their own conversation, at most once: it is tried again only where Slack surely did not take it. */
export const tellOnceBy =
	(client: WebClient): TellOnce =>
	async (slackId, message) => {
		const answer = await tried(() => tellPrivately(client, { slackId }, message));
		if (answer.is === "answered") return "told";
		return answer.is === "refused" && passing.includes(answer.means) ? "not yet" : "given up";
	};
