CREATE TABLE "account" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"practice" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"single_keys" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_signed_in_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_municipality" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid,
	"organisation_id" uuid,
	"subject_kind" text,
	"subject_id" text,
	"outcome" text DEFAULT 'done' NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"submission_id" uuid
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "deadline" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"company_id" uuid,
	"kind" text NOT NULL,
	"rule" text NOT NULL,
	"label" text NOT NULL,
	"basis" text NOT NULL,
	"audience" text NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date,
	"extended_on" date,
	"extension_reason" text,
	"closed_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadline_suspension" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"deadline_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"suspended_from" date NOT NULL,
	"suspended_until" date,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"company_id" uuid,
	"kind" text NOT NULL,
	"move" text,
	"from_state" text,
	"to_state" text,
	"valid_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_role" text NOT NULL,
	"reason" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"submission_id" uuid,
	"batch_id" uuid,
	"previous_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "advice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"ground" text DEFAULT 'unknown' NOT NULL,
	"advised_on" date NOT NULL,
	"received_on" date,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "application" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"applicant" text NOT NULL,
	"received_on" date,
	"uwv_received_on" date,
	"withdrawn_on" date,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "bridging" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"advice_id" uuid,
	"kind" text NOT NULL,
	"decided_on" date NOT NULL,
	"announced_on" date,
	"decided_by" uuid,
	"decider" text,
	"deviates" boolean DEFAULT false NOT NULL,
	"reason" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "handover" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"to_municipality_id" uuid,
	"to_name" text NOT NULL,
	"ground" text NOT NULL,
	"contract_continues" boolean DEFAULT false NOT NULL,
	"payload" text,
	"sent_on" date NOT NULL,
	"outcome" text,
	"answered_on" date,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"decision_id" uuid,
	"filed_on" date NOT NULL,
	"excusable" boolean DEFAULT false NOT NULL,
	"committee" boolean DEFAULT false NOT NULL,
	"decided_on" date,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "waiting_list_entry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"queue" text NOT NULL,
	"position_on" date NOT NULL,
	"rest_reason" text,
	"review_on" date,
	"confirmed_on" date,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "form_draft" (
	"account_id" uuid NOT NULL,
	"form_key" text NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "form_draft_account_id_form_key_pk" PRIMARY KEY("account_id","form_key")
);
--> statement-breakpoint
CREATE TABLE "search_request" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"cipher" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"status" text NOT NULL,
	"headers" jsonb NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"choices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_at" timestamp with time zone,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality_id" uuid NOT NULL,
	"name" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_row" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"batch_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"replacement" text,
	"chosen" text DEFAULT 'auto' NOT NULL,
	"verdict" text,
	"trajectory_id" uuid
);
--> statement-breakpoint
CREATE TABLE "annual_target" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"places" integer NOT NULL,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"cbs_code" text,
	"practice" boolean DEFAULT false NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"bsn_visible" boolean DEFAULT false NOT NULL,
	"small_number" integer DEFAULT 5 NOT NULL,
	"counting_basis" text DEFAULT 'standardPlaces' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_area" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"company_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "target_exceedance" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality_id" uuid NOT NULL,
	"extra_places" integer NOT NULL,
	"budget_note" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"municipality_id" uuid NOT NULL,
	"initials" text,
	"given_name" text,
	"prefix" text,
	"surname" text NOT NULL,
	"partner_prefix" text,
	"partner_surname" text,
	"name_use" text DEFAULT 'E' NOT NULL,
	"gender" text,
	"birth_date" date,
	"birth_year" integer,
	"street" text,
	"house_number" text,
	"postcode" text,
	"city" text,
	"phone" text,
	"email" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "person_benefit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"benefit" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "person_bsn" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"cipher" text NOT NULL,
	"search_hash" text NOT NULL,
	"last_digits" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_name_key" (
	"person_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "representative" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"email" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text
);
--> statement-breakpoint
CREATE TABLE "work_profile" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"support" text,
	"hours_wanted" numeric(5, 2),
	"travel" text,
	"kind_of_work" text,
	"adaptations" text,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "offer" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"offered_on" date NOT NULL,
	"answer_by" date NOT NULL,
	"order_reason" text,
	"outcome" text,
	"reason" text,
	"closed_on" date,
	"accepted_on" date
);
--> statement-breakpoint
CREATE TABLE "placement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"company_id" uuid,
	"workplace_id" uuid,
	"person_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"started_on" date NOT NULL,
	"end_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "placement_term" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"placement_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"company_id" uuid,
	"person_id" uuid NOT NULL,
	"kind" text DEFAULT 'sheltered' NOT NULL,
	"hours_per_week" numeric(5, 2) NOT NULL,
	"form" text NOT NULL,
	"employer_name" text NOT NULL,
	"cao" text,
	"scale" text,
	"contract_ends_on" date,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "trial_placement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"workplace_id" uuid NOT NULL,
	"basis" text NOT NULL,
	"started_on" date NOT NULL,
	"last_day" date NOT NULL,
	"outcome" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "wage_subsidy" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"placement_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"regime" text NOT NULL,
	"wage_value" integer,
	"requested_on" date,
	"wage_value_set_on" date,
	"decided_on" date,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text
);
--> statement-breakpoint
CREATE TABLE "workplace" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"company_id" uuid NOT NULL,
	"name" text NOT NULL,
	"employer_name" text NOT NULL,
	"form" text NOT NULL,
	"kind_of_work" text NOT NULL,
	"location" text NOT NULL,
	"seats" integer NOT NULL,
	"hours_per_week" numeric(5, 2),
	"support" text NOT NULL,
	"note" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cbs_municipality" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"province" text NOT NULL,
	"inhabitants" integer NOT NULL,
	"labour_region" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadline_rule" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"length" integer NOT NULL,
	"unit" text NOT NULL,
	"counting" text NOT NULL,
	"moves_to_working_day" boolean NOT NULL,
	"audience" text NOT NULL,
	"basis" text NOT NULL,
	"source" text NOT NULL,
	"certainty" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text
);
--> statement-breakpoint
CREATE TABLE "equated_day" (
	"day" date PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minimum_wage" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"scale" text NOT NULL,
	"age" integer NOT NULL,
	"percentage" numeric NOT NULL,
	"hourly" numeric,
	"monthly" numeric,
	"source" text NOT NULL,
	"certainty" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text
);
--> statement-breakpoint
CREATE TABLE "national_target" (
	"year" integer PRIMARY KEY NOT NULL,
	"places" integer NOT NULL,
	"working_persons" integer,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"certainty" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parameter" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"value" numeric NOT NULL,
	"unit" text NOT NULL,
	"source" text NOT NULL,
	"certainty" text NOT NULL,
	"note" text,
	"is_plan" boolean DEFAULT false NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text
);
--> statement-breakpoint
CREATE TABLE "published_target" (
	"year" integer NOT NULL,
	"code_then" text NOT NULL,
	"name_then" text NOT NULL,
	"code" text,
	"places" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "published_target_year_code_then_pk" PRIMARY KEY("year","code_then")
);
--> statement-breakpoint
CREATE TABLE "reference_load" (
	"file" text PRIMARY KEY NOT NULL,
	"checksum" text NOT NULL,
	"loaded_by" uuid
);
--> statement-breakpoint
CREATE TABLE "job_switch" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"from_track" text NOT NULL,
	"to_track" text NOT NULL,
	"asked_by" text NOT NULL,
	"reason" text NOT NULL,
	"started_on" date NOT NULL,
	"indication_asked_on" date,
	"outcome" text,
	"ended_on" date,
	"end_reason" text,
	"return_kind" text,
	"return_until" date,
	"return_note" text
);
--> statement-breakpoint
CREATE TABLE "job_switch_step" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"job_switch_id" uuid NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"done_on" date,
	"done_by" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"company_id" uuid,
	"person_id" uuid NOT NULL,
	"track" text NOT NULL,
	"weekdays" text,
	"hours_per_week" numeric(5, 2),
	"provider" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "access" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"ground" text NOT NULL,
	"valid_from" date NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "lifecycle_edge" (
	"from_state" text NOT NULL,
	"move" text NOT NULL,
	"to_state" text NOT NULL,
	CONSTRAINT "lifecycle_edge_from_state_move_to_state_pk" PRIMARY KEY("from_state","move","to_state")
);
--> statement-breakpoint
CREATE TABLE "move_role" (
	"move" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "move_role_move_role_pk" PRIMARY KEY("move","role")
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"company_id" uuid,
	"text" text NOT NULL,
	"with_whom" text,
	"on_day" date NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"move" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_on" date NOT NULL,
	"outcome" text,
	"answered_by" uuid,
	"answered_on" date,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "state_period" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"trajectory_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"state" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	"superseded_at" timestamp with time zone,
	"correction_reason" text,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "trajectory" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"previous_id" uuid,
	"state" text NOT NULL,
	"state_since" date NOT NULL,
	"former_state" text,
	"owner_id" uuid,
	"registered_on" date NOT NULL,
	"closed_on" date,
	"closed_reason" text,
	"intake_source" text DEFAULT 'municipality' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"origin" text DEFAULT 'own' NOT NULL,
	"batch_id" uuid
);
--> statement-breakpoint
CREATE TABLE "trajectory_counter" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_municipality" ADD CONSTRAINT "account_municipality_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_municipality" ADD CONSTRAINT "account_municipality_municipality_id_organisation_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deadline_suspension" ADD CONSTRAINT "deadline_suspension_deadline_id_deadline_id_fk" FOREIGN KEY ("deadline_id") REFERENCES "public"."deadline"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice" ADD CONSTRAINT "advice_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bridging" ADD CONSTRAINT "bridging_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_advice_id_advice_id_fk" FOREIGN KEY ("advice_id") REFERENCES "public"."advice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_list_entry" ADD CONSTRAINT "waiting_list_entry_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_municipality_id_organisation_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_municipality_id_organisation_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annual_target" ADD CONSTRAINT "annual_target_municipality_id_organisation_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_area" ADD CONSTRAINT "service_area_company_id_organisation_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_area" ADD CONSTRAINT "service_area_municipality_id_organisation_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_exceedance" ADD CONSTRAINT "target_exceedance_municipality_id_organisation_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_municipality_id_organisation_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_benefit" ADD CONSTRAINT "person_benefit_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_bsn" ADD CONSTRAINT "person_bsn_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_bsn" ADD CONSTRAINT "person_bsn_municipality_id_organisation_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_name_key" ADD CONSTRAINT "person_name_key_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representative" ADD CONSTRAINT "representative_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_profile" ADD CONSTRAINT "work_profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_company_id_organisation_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_workplace_id_workplace_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_company_id_organisation_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_workplace_id_workplace_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_term" ADD CONSTRAINT "placement_term_placement_id_placement_id_fk" FOREIGN KEY ("placement_id") REFERENCES "public"."placement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_placement" ADD CONSTRAINT "trial_placement_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_placement" ADD CONSTRAINT "trial_placement_company_id_organisation_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_placement" ADD CONSTRAINT "trial_placement_workplace_id_workplace_id_fk" FOREIGN KEY ("workplace_id") REFERENCES "public"."workplace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wage_subsidy" ADD CONSTRAINT "wage_subsidy_placement_id_placement_id_fk" FOREIGN KEY ("placement_id") REFERENCES "public"."placement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workplace" ADD CONSTRAINT "workplace_company_id_organisation_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_switch" ADD CONSTRAINT "job_switch_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_switch_step" ADD CONSTRAINT "job_switch_step_job_switch_id_job_switch_id_fk" FOREIGN KEY ("job_switch_id") REFERENCES "public"."job_switch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access" ADD CONSTRAINT "access_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access" ADD CONSTRAINT "access_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_period" ADD CONSTRAINT "state_period_trajectory_id_trajectory_id_fk" FOREIGN KEY ("trajectory_id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_municipality_id_organisation_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_owner_id_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email");--> statement-breakpoint
CREATE INDEX "account_municipality_account" ON "account_municipality" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "audit_event_organisation" ON "audit_event" USING btree ("organisation_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_event_submission" ON "audit_event" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "deadline_trajectory" ON "deadline" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "deadline_suspension_deadline" ON "deadline_suspension" USING btree ("deadline_id");--> statement-breakpoint
CREATE INDEX "event_trajectory" ON "event" USING btree ("trajectory_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "event_submission" ON "event" USING btree ("submission_id","trajectory_id","kind");--> statement-breakpoint
CREATE INDEX "advice_trajectory" ON "advice" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "application_trajectory" ON "application" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "bridging_trajectory" ON "bridging" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "decision_trajectory" ON "decision" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "handover_trajectory" ON "handover" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "handover_to" ON "handover" USING btree ("to_municipality_id");--> statement-breakpoint
CREATE INDEX "objection_trajectory" ON "objection" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "waiting_list_entry_trajectory" ON "waiting_list_entry" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "search_request_account" ON "search_request" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "import_batch_municipality" ON "import_batch" USING btree ("municipality_id","created_at");--> statement-breakpoint
CREATE INDEX "import_row_batch" ON "import_row" USING btree ("batch_id","row_number");--> statement-breakpoint
CREATE INDEX "person_birth" ON "person" USING btree ("municipality_id","birth_date");--> statement-breakpoint
CREATE UNIQUE INDEX "person_municipality" ON "person" USING btree ("id","municipality_id");--> statement-breakpoint
CREATE INDEX "person_benefit_person" ON "person_benefit" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_bsn_hash" ON "person_bsn" USING btree ("municipality_id","search_hash");--> statement-breakpoint
CREATE INDEX "person_name_key_prefix" ON "person_name_key" USING btree ("municipality_id","key" text_pattern_ops,"person_id");--> statement-breakpoint
CREATE INDEX "person_name_key_person" ON "person_name_key" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "representative_person" ON "representative" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "work_profile_person" ON "work_profile" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "offer_trajectory" ON "offer" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "offer_company" ON "offer" USING btree ("company_id","closed_on");--> statement-breakpoint
CREATE INDEX "placement_trajectory" ON "placement" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "placement_company" ON "placement" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "placement_term_trajectory" ON "placement_term" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "placement_term_company" ON "placement_term" USING btree ("company_id","valid_from");--> statement-breakpoint
CREATE INDEX "trial_placement_trajectory" ON "trial_placement" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "wage_subsidy_trajectory" ON "wage_subsidy" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "workplace_company" ON "workplace" USING btree ("company_id","name");--> statement-breakpoint
CREATE INDEX "job_switch_trajectory" ON "job_switch" USING btree ("trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_switch_step_once" ON "job_switch_step" USING btree ("job_switch_id","step");--> statement-breakpoint
CREATE INDEX "participation_trajectory" ON "participation" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "access_organisation" ON "access" USING btree ("organisation_id","trajectory_id");--> statement-breakpoint
CREATE INDEX "note_trajectory" ON "note" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "proposal_trajectory" ON "proposal" USING btree ("trajectory_id");--> statement-breakpoint
CREATE INDEX "state_period_trajectory" ON "state_period" USING btree ("trajectory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "trajectory_number" ON "trajectory" USING btree ("number");--> statement-breakpoint
CREATE INDEX "trajectory_list" ON "trajectory" USING btree ("municipality_id","state","state_since","id");--> statement-breakpoint
CREATE INDEX "trajectory_recent" ON "trajectory" USING btree ("municipality_id","registered_on" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "trajectory_person" ON "trajectory" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "trajectory_municipality" ON "trajectory" USING btree ("id","municipality_id");