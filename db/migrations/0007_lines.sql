CREATE TABLE "trajectory_line" (
	"id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" text NOT NULL,
	"state" text NOT NULL,
	"owner_id" uuid,
	"initials" text,
	"given_name" text,
	"prefix" text,
	"surname" text NOT NULL,
	"partner_prefix" text,
	"partner_surname" text,
	"name_use" text NOT NULL,
	"support" text,
	"hours_wanted" numeric(5, 2),
	"next_check_on" date
);
--> statement-breakpoint
ALTER TABLE "deadline" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "deadline" ADD COLUMN "lane" text GENERATED ALWAYS AS (case
  when rule in ('contactRound', 'restReview') then 'list'
  when rule in ('uwvAdvice', 'completionAnswer', 'handoverAnswer', 'informationDuty') then 'others'
  when rule in ('objection', 'appeal', 'furtherAppeal', 'ownRequestAgain', 'dataReuse', 'benefitDataReuse', 'targetGroupRequest', 'registerEntryEnds') then 'none'
  else 'act' end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "trajectory_line" ADD CONSTRAINT "trajectory_line_id_trajectory_id_fk" FOREIGN KEY ("id") REFERENCES "public"."trajectory"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "trajectory_line_person" ON "trajectory_line" USING btree ("person_id");