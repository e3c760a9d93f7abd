/**
 * files.*: the three steps of an upload, and reading or deleting what was uploaded.
 */
import { acceptBlocks } from "../blocks/accept.ts";
import { normaliseAppText } from "../blocks/typed-text.ts";
import { fileJson, storeFile } from "../transport/uploads.ts";
import type { Json } from "../world/json.ts";
import { post } from "../world/post.ts";
import { Refusal } from "../world/refusal.ts";
import type { StoredFile } from "../world/state.ts";
import { listed, optionalRecords, optionalText, text, wholeNumber } from "./arguments.ts";
import { postingPlace } from "./channels.ts";
import { threadOf } from "./chat.ts";
import { botMethod, type Call, type Methods } from "./method.ts";

const LARGEST = 1_000_000_000;

const getUploadUrl = ({ slack, args, install, bot }: Call): Json => {
	const length = wholeNumber(args, "length", 0);
	if (length === 0) throw new Refusal("invalid_arguments");
	if (length > LARGEST) throw new Refusal("file_upload_size_restricted");
	const file = storeFile(slack, {
		name: text(args, "filename"),
		user: bot.id,
		team: install.team,
		length,
	});
	return { ok: true, upload_url: `${slack.url()}/files/upload/${file.id}`, file_id: file.id };
};

const ownFile = (call: Call, id: string): StoredFile => {
	const file = call.slack.state.files.get(id);
	if (!file || file.team !== call.install.team) throw new Refusal("file_not_found");
	return file;
};

const share = (call: Call, files: readonly StoredFile[], channelId: string): void => {
	const inPlace = { ...call, args: { ...call.args, channel: channelId } };
	const channel = postingPlace(inPlace);
	const blocks = optionalRecords(call.args, "blocks", "invalid_blocks_format");
	for (const file of files) file.channels.push(channel.id);
	post(call.slack, {
		channel,
		author: call.bot,
		text: normaliseAppText(optionalText(call.args, "initial_comment") ?? ""),
		blocks: blocks && acceptBlocks(call.slack.ids, blocks),
		files: files.map((file) => fileJson(call.slack, file)),
		threadTs: threadOf(inPlace, channel),
	});
};

const complete = (call: Call): Json => {
	const wishes = optionalRecords(call.args, "files", "invalid_arguments") ?? [];
	if (wishes.length === 0) throw new Refusal("invalid_arguments");
	const files = wishes.map((wish) => {
		const file = ownFile(call, String(wish.id ?? ""));
		if (!file.data) throw new Refusal("file_not_found");
		if (typeof wish.title === "string") file.title = wish.title;
		return file;
	});
	const single = optionalText(call.args, "channel_id");
	const places = single ? [single] : listed(call.args, "channels");
	for (const place of places) share(call, files, place);
	for (const file of files) file.shared = places.length > 0;
	return { ok: true, files: files.map((file) => fileJson(call.slack, file)) };
};

const info = (call: Call): Json => ({
	ok: true,
	file: fileJson(call.slack, ownFile(call, text(call.args, "file"))),
	comments: [],
	response_metadata: { next_cursor: "" },
});

const remove = (call: Call): Json => {
	const file = ownFile(call, text(call.args, "file"));
	if (file.user !== call.bot.id) throw new Refusal("cant_delete_file");
	call.slack.state.files.delete(file.id);
	return { ok: true };
};

const WRITE = ["files:write"];

export const files: Methods = {
	"files.getUploadURLExternal": botMethod("four", WRITE, getUploadUrl),
	"files.completeUploadExternal": botMethod("four", WRITE, complete),
	"files.info": botMethod("four", ["files:read"], info),
	"files.delete": botMethod("three", WRITE, remove),
};
