/**
 * What each of Slack's refusals means for the reminder that met it.
 * A word that no table holds is unknown, and convicts nobody.
 * Source: the errors that Slack's method reference documents for each method that Convenor calls, as
 * `test/slack/documented-refusals.json` lists them (https://docs.slack.dev/reference/methods).
 */
import type { Meaning, Refused } from "../../reminders/deliver/messenger.ts";

/** `uncertain`: Slack failed, and does not say whether before or after it took the message. */
export type SlackMeaning = Exclude<Meaning, "unknown"> | "uncertain";

export const documentedMeanings: Readonly<Record<string, SlackMeaning>> = {
	access_denied: "installation",
	accesslimited: "installation",
	account_inactive: "installation",
	alt_txt_too_large: "content",
	app_access_restricted: "person",
	as_user_not_supported: "content",
	attachment_payload_limit_exceeded: "content",
	block_mismatch: "content",
	blocked_file_type: "content",
	cannot_reply_to_message: "lapsed",
	cant_broadcast_message: "content",
	cant_delete_message: "lapsed",
	cant_update_message: "lapsed",
	channel_is_limited_access: "place",
	channel_not_found: "place",
	channels_limit_exceeded: "content",
	deprecated_endpoint: "installation",
	draft_already_deleted: "lapsed",
	draft_already_sent: "lapsed",
	draft_has_conflict: "wait",
	draft_not_found: "lapsed",
	duplicate_channel_not_found: "content",
	duplicate_external_id: "content",
	duplicate_message_not_found: "content",
	edit_window_closed: "lapsed",
	ekm_access_denied: "installation",
	enterprise_is_restricted: "installation",
	exchanged_trigger_id: "lapsed",
	expired_trigger_id: "lapsed",
	external_channel_migrating: "wait",
	fatal_error: "uncertain",
	fetch_members_failed: "wait",
	file_deleted: "lapsed",
	file_is_deleted: "lapsed",
	file_not_found: "lapsed",
	file_share_limit_reached: "content",
	file_type_not_allowed: "content",
	file_update_failed: "uncertain",
	file_upload_size_restricted: "content",
	file_uploads_disabled: "installation",
	file_uploads_except_images_disabled: "installation",
	forbidden_team: "installation",
	hash_conflict: "wait",
	insecure_request: "content",
	internal_error: "uncertain",
	invalid_arg_name: "content",
	invalid_array_arg: "content",
	invalid_attachments: "content",
	invalid_auth: "installation",
	invalid_blocks: "content",
	invalid_blocks_format: "content",
	invalid_channel: "place",
	invalid_charset: "content",
	invalid_cursor: "content",
	invalid_form_data: "content",
	invalid_limit: "content",
	invalid_metadata_filter_keys: "content",
	invalid_metadata_format: "content",
	invalid_metadata_schema: "content",
	invalid_post_type: "content",
	invalid_trigger_id: "content",
	invalid_ts_latest: "content",
	invalid_ts_oldest: "content",
	invalid_types: "content",
	invalid_user_combination: "person",
	is_archived: "place",
	is_bot: "installation",
	is_inactive: "place",
	limit_required: "content",
	markdown_text_conflict: "content",
	max_file_sharing_exceeded: "content",
	message_limit_exceeded: "wait",
	message_not_found: "lapsed",
	messages_tab_disabled: "installation",
	metadata_must_be_sent_from_app: "content",
	metadata_too_large: "content",
	method_deprecated: "installation",
	method_not_supported_for_channel_type: "place",
	missing_args: "installation",
	missing_argument: "content",
	missing_file_data: "content",
	missing_post_type: "content",
	missing_profile_id: "content",
	missing_scope: "installation",
	msg_blocks_too_long: "content",
	msg_too_long: "content",
	no_dual_broadcast_content_update: "content",
	no_permission: "installation",
	no_text: "content",
	not_allowed_token_type: "installation",
	not_authed: "installation",
	not_enabled: "installation",
	not_enough_users: "content",
	not_found: "lapsed",
	not_implemented: "content",
	not_in_channel: "place",
	org_login_required: "wait",
	posting_to_channel_denied: "place",
	rate_limited: "wait",
	ratelimited: "wait",
	request_timeout: "uncertain",
	restricted_action: "place",
	restricted_action_non_threadable_channel: "place",
	restricted_action_read_only_channel: "place",
	restricted_action_thread_locked: "place",
	restricted_action_thread_only_channel: "place",
	send_on_behalf_not_allowed: "content",
	service_unavailable: "uncertain",
	slack_connect_blocked_file_type: "content",
	slack_connect_canvas_sharing_blocked: "content",
	slack_connect_clip_sharing_blocked: "content",
	slack_connect_file_link_sharing_blocked: "content",
	slack_connect_file_upload_sharing_blocked: "content",
	slack_connect_lists_sharing_blocked: "content",
	snippet_too_large: "content",
	storage_limit_reached: "installation",
	streaming_state_conflict: "wait",
	team_added_to_org: "wait",
	team_not_found: "content",
	token_expired: "installation",
	token_revoked: "installation",
	too_many_attachments: "content",
	too_many_contact_cards: "content",
	too_many_users: "content",
	two_factor_setup_required: "installation",
	unable_to_share_files: "content",
	unknown_method: "installation",
	unknown_snippet_type: "content",
	unknown_subtype: "content",
	update_failed: "uncertain",
	user_disabled: "person",
	user_not_found: "person",
	user_not_in_channel: "place",
	user_not_visible: "person",
	users_list_not_supplied: "content",
	view_too_large: "content",
};

/** Known, and in the reference of no method that Convenor calls today. */
export const undocumentedMeanings: Readonly<Record<string, SlackMeaning>> = {
	// No method's reference names it any more.
	cannot_dm_bot: "person",
	// Documented for Slack's admin methods; its own validation answers it for any method.
	invalid_arguments: "content",
	// No method's reference names it any more.
	team_access_not_granted: "installation",
};

/** No place and no method would be answered otherwise: nothing is tried anywhere until some time has passed. */
export const refusedEverywhere: readonly string[] = [
	"account_inactive",
	"invalid_auth",
	"message_limit_exceeded",
	"not_authed",
	"org_login_required",
	"team_added_to_org",
	"token_expired",
	"token_revoked",
];

/** For people, where they can do something about it. */
export const refusalWords: Readonly<Record<string, string>> = {
	cannot_dm_bot: "that account cannot be written to",
	channel_not_found: "the channel cannot be found, or Convenor is not in it",
	is_archived: "the channel is archived",
	not_in_channel: "Convenor is not in the channel any more",
	restricted_action: "the channel does not let Convenor post",
	user_disabled: "that account is deactivated",
	user_not_found: "that account cannot be found",
};

export const meaningOf = (reason: string): SlackMeaning | "unknown" =>
	[documentedMeanings, undocumentedMeanings].find((table) => Object.hasOwn(table, reason))?.[
		reason
	] ?? "unknown";

const wordsOf = (reason: string, means: SlackMeaning | "unknown"): string => {
	if (means === "unknown") return `Slack answered “${reason}”, and I don't know what that means`;
	return refusalWords[reason] ?? `Slack says ${reason}`;
};

/** Slack answered, and did not do what it was asked; undefined where it may have. */
export const refusalOf = (reason: string): Refused | undefined => {
	const means = meaningOf(reason);
	if (means === "uncertain") return undefined;
	const isForAll = refusedEverywhere.includes(reason);
	return { is: "refused", reason, means, words: wordsOf(reason, means), isForAll };
};
