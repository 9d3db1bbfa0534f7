# config.ru: a Rack app, for `rackup`, or to mount in the routes of Rails.
require "json"
require "openssl"

SECRET = ENV.fetch("PRESWALD_WEBHOOK_SECRET")
raise "PRESWALD_WEBHOOK_SECRET is empty" if SECRET.empty?

# Whether the header is this raw body's. Verify before you parse.
def verified?(body, signature)
  expected = "sha256=" + OpenSSL::HMAC.hexdigest("SHA256", SECRET, body)
  OpenSSL.secure_compare(expected, signature.to_s)
end

run lambda { |env|
  body = env["rack.input"]&.read || ""
  return [401, {}, []] unless verified?(body, env["HTTP_X_PRESWALD_SIGNATURE"])

  event = JSON.parse(body)
  puts "#{event["type"]} #{event["id"]}"
  [200, {}, []]
}
