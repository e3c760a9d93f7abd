/**
 * The keys of Slack's payloads and the kind of value each holds, as Slack's own Java SDK lists them
 * (java-slack-sdk, json-logs/samples/app-backend; MIT licence, Slack Technologies).
 */
export type Kind = "string" | "number" | "boolean" | "list" | "record";

const read = (text: string): Readonly<Record<string, Kind>> =>
	Object.fromEntries(
		text
			.trim()
			.split("\n")
			.flatMap((line) => {
				const [kind = "", ...keys] = line.trim().split(" ");
				return keys.map((key) => [key, kind.replace(":", "") as Kind]);
			}),
	);

export const PAYLOAD_KEYS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
	block_actions: read(`
		string: type enterprise.id enterprise.name team.id team.domain team.enterprise_id
		string: team.enterprise_name user.id user.username user.name user.team_id api_app_id
		string: token container.type container.message_ts container.channel_id container.view_id
		string: container.text container.app_unfurl_url container.thread_ts trigger_id
		string: channel.id channel.name message.type message.subtype message.team
		string: message.channel message.user message.username message.text message.ts
		string: message.thread_ts message.app_id message.bot_id message.bot_link
		string: message.parent_user_id message.inviter message.client_msg_id message.topic
		string: message.purpose message.latest_reply message.last_read message.item_type
		string: response_url view.id view.team_id view.type view.private_metadata
		string: view.callback_id view.external_id view.hash view.root_view_id
		string: view.previous_view_id view.app_id view.app_installed_team_id view.bot_id
		string: bot_access_token actions.0.action_id actions.0.block_id actions.0.value
		string: actions.0.type actions.0.style actions.0.action_ts actions.0.url
		string: actions.0.selected_user actions.0.initial_user actions.0.selected_conversation
		string: actions.0.initial_conversation actions.0.selected_channel
		string: actions.0.initial_channel actions.0.selected_date actions.0.initial_date
		string: actions.0.selected_time actions.0.initial_time
		record: enterprise team user container channel message message.bot_profile message.icons
		record: message.file message.comment message.edited message.root message.item
		record: message.metadata message.room message.assistant_app_thread view view.title
		record: view.submit view.close view.state state app_unfurl function_data interactivity
		record: actions.0.text actions.0.placeholder actions.0.confirm actions.0.initial_option
		record: actions.0.selected_option actions.0.rich_text_value
		number: container.attachment_id message.reply_count message.reply_users_count
		number: actions.0.min_query_length
		boolean: container.is_ephemeral container.is_app_unfurl message.is_intro
		boolean: message.is_starred message.wibblr message.display_as_bot message.upload
		boolean: message.unfurl_links message.unfurl_media message.is_thread_broadcast
		boolean: message.is_locked message.subscribed message.hidden message.no_notifications
		boolean: view.clear_on_close view.notify_on_close view.submit_disabled
		boolean: is_enterprise_install
		list: message.blocks message.attachments message.pinned_to message.reactions
		list: message.files message.reply_users actions
	`),
	message_action: read(`
		string: type callback_id trigger_id message_ts response_url message.type message.subtype
		string: message.team message.channel message.user message.username message.text
		string: message.ts message.thread_ts message.app_id message.bot_id message.bot_link
		string: message.parent_user_id message.inviter message.client_msg_id message.topic
		string: message.purpose message.latest_reply message.last_read message.item_type
		string: enterprise.id enterprise.name team.id team.domain team.enterprise_id
		string: team.enterprise_name user.id user.name user.team_id channel.id channel.name
		string: token action_ts
		record: message message.bot_profile message.icons message.file message.comment
		record: message.edited message.root message.item message.metadata message.room
		record: message.assistant_app_thread enterprise team user channel
		list: message.blocks message.attachments message.pinned_to message.reactions
		list: message.files message.reply_users
		boolean: message.is_intro message.is_starred message.wibblr message.display_as_bot
		boolean: message.upload message.unfurl_links message.unfurl_media
		boolean: message.is_thread_broadcast message.is_locked message.subscribed message.hidden
		boolean: message.no_notifications is_enterprise_install
		number: message.reply_count message.reply_users_count
	`),
	slash_command: read(`
		string: token api_app_id team_id team_domain enterprise_id enterprise_name channel_id
		string: channel_name user_id user_name command text response_url trigger_id
		boolean: is_enterprise_install
	`),
	view_closed: read(`
		string: type enterprise.id enterprise.name team.id team.domain team.enterprise_id
		string: team.enterprise_name user.id user.username user.name user.team_id api_app_id
		string: token view.id view.team_id view.type view.private_metadata view.callback_id
		string: view.external_id view.hash view.root_view_id view.previous_view_id view.app_id
		string: view.app_installed_team_id view.bot_id bot_access_token
		record: enterprise team user view view.title view.submit view.close view.state
		record: function_data interactivity
		boolean: view.clear_on_close view.notify_on_close view.submit_disabled
		boolean: is_enterprise_install is_cleared
	`),
	view_submission: read(`
		string: type enterprise.id enterprise.name team.id team.domain team.enterprise_id
		string: team.enterprise_name user.id user.username user.name user.team_id api_app_id
		string: token trigger_id view.id view.team_id view.type view.private_metadata
		string: view.callback_id view.external_id view.hash view.root_view_id
		string: view.previous_view_id view.app_id view.app_installed_team_id view.bot_id
		string: bot_access_token
		record: enterprise team user view view.title view.submit view.close view.state
		record: function_data interactivity
		boolean: view.clear_on_close view.notify_on_close view.submit_disabled
		boolean: is_enterprise_install is_cleared
	`),
};
