/** Hands a file to one person, in their own conversation with the bot: nobody else sees it. */
import type { WebClient } from "@slack/web-api";
import type { Asker, Log } from "../../assistant/app-context.ts";
import type { OutFile } from "../../command.ts";
import { line, message } from "../../views/kit/blocks.ts";
import { tellPrivately } from "./respond.ts";

const failed = message(
	line("The file could not be handed over just now. Please ask for it again in a minute."),
);

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
		await tellPrivately(client, asker, failed);
	}
};
