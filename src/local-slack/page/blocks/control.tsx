import type { FunctionComponent } from "preact";
import { asText } from "../model.ts";
import { Button, Overflow } from "./button.tsx";
import { Checkboxes, Radios } from "./choices.tsx";
import { ExternalSelect } from "./external-select.tsx";
import { FileInput } from "./file-input.tsx";
import { DatePicker, DateTimePicker, TimePicker } from "./pickers.tsx";
import { MultiSelect, Select } from "./select.tsx";
import type { ControlProps } from "./surface.tsx";
import { NumberInput, TextInput } from "./text-inputs.tsx";

const CONTROLS: Readonly<Record<string, FunctionComponent<ControlProps>>> = {
	button: Button,
	overflow: Overflow,
	static_select: Select,
	external_select: ExternalSelect,
	file_input: FileInput,
	users_select: Select,
	channels_select: Select,
	conversations_select: Select,
	multi_static_select: MultiSelect,
	multi_external_select: ExternalSelect,
	multi_users_select: MultiSelect,
	multi_channels_select: MultiSelect,
	multi_conversations_select: MultiSelect,
	datepicker: DatePicker,
	timepicker: TimePicker,
	datetimepicker: DateTimePicker,
	radio_buttons: Radios,
	checkboxes: Checkboxes,
	plain_text_input: TextInput,
	email_text_input: TextInput,
	url_text_input: TextInput,
	rich_text_input: TextInput,
	number_input: NumberInput,
};

export function Control(props: ControlProps) {
	const type = asText(props.element.type);
	const Found = CONTROLS[type];
	return Found ? <Found {...props} /> : <p class="quiet">This page does not draw "{type}".</p>;
}
