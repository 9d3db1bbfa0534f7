/** The secret in the documentation's own code. */
export const DOCUMENTED_SECRET = "your-webhook-secret";

/** The documentation's two events as it prints them: indented by two spaces, no final newline. */
export const EXAMPLES: Record<string, string> = {
  "app.deployed": `{
  "id": "evt_1234567890",
  "type": "app.deployed",
  "created": "2023-06-01T12:00:00Z",
  "data": {
    "object": {
      "id": "app_123456",
      "title": "Sales Dashboard",
      "deployment": {
        "id": "dep_789012",
        "url": "https://app-123456.preswald.app",
        "status": "live",
        "deployed_at": "2023-06-01T12:00:00Z"
      }
    }
  },
  "account": {
    "id": "acc_345678",
    "name": "Acme Corp"
  }
}`,
  "user.interaction": `{
  "id": "evt_2345678901",
  "type": "user.interaction",
  "created": "2023-06-01T12:05:00Z",
  "data": {
    "object": {
      "app_id": "app_123456",
      "user_id": "user_456789",
      "interaction_type": "chart_click",
      "chart_id": "chart_001",
      "data_point": {
        "x": "2023-05",
        "y": 15000,
        "category": "sales"
      }
    }
  }
}`,
};
